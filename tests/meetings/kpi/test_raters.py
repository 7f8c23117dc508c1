"""Who rates whom: the whole table of Điều 9, overlaps, vacancies, delegation."""

import pytest

from meetings.kpi.raters import rater_of, row_for, row_of
from meetings.kpi.regulation import rules_of, shipped
from tests.meetings.kpi.build import Data, month, person, places, record

REGULATION = shipped()["KPI-TN-2026"]
RULES = rules_of(REGULATION, {})

TABLE = [
    ("R144", "bureau_member", "Ban Thường vụ Tỉnh ủy", "collective", "khoản 1"),
    ("R145", "assembly_deputy_head", "Trưởng Đoàn đại biểu Quốc hội tỉnh", "person", "khoản 1"),
    ("R146", "council_leader", "Ban Thường vụ Đảng ủy Hội đồng nhân dân tỉnh", "collective", "khoản 1"),
    ("R147", "party_agency_head", "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh", "collective", "khoản 1"),
    ("R148", "government_agency_head", "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh", "collective", "khoản 1"),
    ("R149", "government_agency_deputy", "Người đứng đầu chủ trì cùng tập thể", "head_with_collective", "khoản 1"),
    ("R150", "party_agency_deputy", "Người đứng đầu chủ trì cùng tập thể", "head_with_collective", "khoản 1"),
    ("R151", "front_leader", "Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "collective", "khoản 1"),
    ("R152", "commune_leader", "Ban Thường vụ Đảng ủy xã, phường", "collective", "khoản 1"),
    ("R153", "central_sector_leader", "Theo quy định của ngành dọc", "own_sector", "khoản 1"),
    ("R154", "party_division_head", "Cấp trưởng cơ quan tham mưu", "person", "mục 2.1"),
    ("R154", "party_division_staff", "Cấp trưởng phòng, ban", "person", "mục 2.1"),
    ("R155", "council_division_head", "Chánh Văn phòng Đoàn đại biểu", "person", "mục 2.2"),
    ("R155", "council_division_staff", "Trưởng phòng trực thuộc", "person", "mục 2.2"),
    ("R156", "government_division_head", "Cấp trưởng cơ quan chuyên môn", "person", "mục 2.3"),
    ("R157", "government_division_staff", "Trưởng phòng trực thuộc", "person", "mục 2.3"),
    ("R158", "sub_unit_leader", "Trưởng ban, chi cục", "person", "mục 2.3"),
    ("R158", "sub_unit_staff", "Trưởng phòng thuộc ban, chi cục", "person", "mục 2.3"),
    ("R159", "front_division_head", "Thủ trưởng cơ quan", "person", "mục 2.4"),
    ("R159", "front_division_staff", "Cấp trưởng phòng, ban", "person", "mục 2.4"),
    ("R160", "commune_party_head", "Bí thư Đảng ủy xã, phường", "person", "mục 2.5, điểm a"),
    ("R161", "commune_party_staff", "Cấp trưởng cơ quan tham mưu", "person", "mục 2.5, điểm a"),
    ("R162", "commune_front_staff", "Chủ tịch Ủy ban Mặt trận Tổ quốc xã", "person", "mục 2.5, điểm a"),
    ("R163", "commune_council_staff", "Chủ tịch Hội đồng nhân dân xã", "person", "mục 2.5, điểm b"),
    ("R164", "commune_government_head", "Chủ tịch Ủy ban nhân dân xã", "person", "mục 2.5, điểm b"),
    ("R164", "commune_government_staff", "Cấp trưởng cơ quan chuyên môn", "person", "mục 2.5, điểm b"),
    ("R165", "party_committee_deputy", "Phó Bí thư chuyên trách", "person", "mục 2.6"),
    ("R166", "party_committee_staff", "Trưởng Ban Xây dựng Đảng", "person", "mục 2.6"),
]


@pytest.mark.parametrize(("requirement", "key", "rater", "acts", "clause"), TABLE)
def test_R144_to_R166_each_row_of_the_table(requirement: str, key: str, rater: str, acts: str, clause: str) -> None:
    row = row_of(REGULATION, key)
    assert requirement
    assert row is not None
    assert row.rater.startswith(rater)
    assert (row.acts, clause in row.clause, row.clause.startswith("Điều 9")) == (acts, True, True)
    assert row.rates


def test_R144_to_R166_the_table_is_whole_and_no_post_stands_twice() -> None:
    assert [row.key for row in REGULATION.rater] == [key for _, key, *_ in TABLE]
    posts = [post for row in REGULATION.rater for post in (*row.rates, *row.rates_others)]
    assert len(posts) == len(set(posts))


def test_R146_R147_R148_R151_some_posts_count_only_outside_the_standing_committee() -> None:
    rows = {row.key: row.rates_others for row in REGULATION.rater if row.rates_others}
    assert list(rows) == ["council_leader", "party_agency_head", "government_agency_head", "front_leader"]
    assert rows["council_leader"] == ("Phó Chủ tịch Hội đồng nhân dân tỉnh",)


def rater(**more: object) -> str:
    asked = record(month(person("p01", **({"rater": None} | more))))
    return rater_of(REGULATION, RULES, asked.person[0])


def test_R167_whoever_rates_follows_from_the_row() -> None:
    assert rater(rated_as=["commune_party_head"]) == "Bí thư Đảng ủy xã, phường"
    assert rater(rated_as=["commune_party_head"], rater="Phó Bí thư phụ trách") == "Phó Bí thư phụ trách"
    assert rater() == ""


def test_D47_the_row_of_the_standing_committee_goes_before_that_of_the_office() -> None:
    rows: Data = {"rated_as": ["government_agency_head", "bureau_member"]}
    assert rater(**rows) == "Ban Thường vụ Tỉnh ủy"


def test_D47_read_so_that_the_office_says_it() -> None:
    asked = record(month(person("p01", rater=None, rated_as=["government_agency_head", "bureau_member"])))
    rules = rules_of(REGULATION, {"kpi.rater.overlap": "ask"})
    assert row_for(REGULATION, rules, asked.person[0]) is None
    assert rater_of(REGULATION, rules, asked.person[0]) == ""


def test_R145_R159_R168_a_vacancy_and_a_delegation_have_their_own_rater() -> None:
    vacant: Data = {"rated_as": ["assembly_deputy_head"], "rater_instead": "vacancy", "rater_ground": "Khuyết"}
    assert rater(**vacant) == "Ban Thường vụ Đảng ủy Hội đồng nhân dân tỉnh"
    assert (
        rater(**(vacant | {"rated_as": ["front_division_head"], "rater_instead": "delegated"}))
        == "Cấp phó được ủy quyền"
    )


def test_F855_a_row_that_the_table_does_not_have() -> None:
    assert places("F855", person("p01", rated_as=["commune_leader", "mayor"])) == ["person[0].rated_as[1]"]


def test_F856_R168_a_substitution_that_the_row_does_not_provide_for() -> None:
    given: Data = {"rater_instead": "delegated", "rater_ground": "Giấy ủy quyền"}
    assert places("F856", person("p01", rated_as=["commune_leader"], **given)) == ["person[0].rater_instead"]
    assert places("F856", person("p01", rated_as=["front_division_head"], **given)) == []
    assert places("F856", person("p01", **given)) == []


def test_F857_R168_a_substitution_has_its_ground() -> None:
    assert places("F857", person("p01", rater_instead="vacancy")) == ["person[0].rater_ground"]
