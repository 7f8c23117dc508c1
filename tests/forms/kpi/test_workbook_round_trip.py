"""A month into the workbook and back: nothing is lost, nothing is changed, and both ways score alike."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms.kpi.answer import month_answer
from forms.kpi.reading import scored
from forms.kpi.workbook import month_workbook, read_month, scored_workbook
from forms.roster.letters import clean_text
from meetings.kpi.month import Month
from meetings.people import LEVELS
from tests.forms.kpi.workbooks import BINH, FRAME, HOA, Row, filled
from tests.meetings.kpi.build import record

MONTH = """
regulation   = "KPI-TN-2026"
month        = "2026-07"
working_days = 22
period       = { from = 2026-07-01, to = 2026-07-31 }
[excellent_unit]
decided_by = "Ban Thường vụ Đảng ủy"
number = "12-QĐ/ĐU"
date = 2026-07-27
ground = "Dẫn đầu phong trào"
[unit]
name = "Văn phòng Đảng ủy phường An Phú"
superior = "ĐẢNG ỦY PHƯỜNG AN PHÚ"
head = "p01"
layout = "HD36"
[catalogue]
standard = "Một công văn"
[[catalogue.product]]
id = "TT"
name = "Tờ trình"
level = 3
unit = 2.5
[[person]]
id = "p01"
name = "Trần Văn Bình"
post = "Chánh Văn phòng"
kind = "civil_servant"
group = "Lãnh đạo"
rater = "Bí thư Đảng ủy phường"
general = 28.5
evidence = ["Báo cáo số 15-BC/VP", "Biên bản kiểm tra ngày 22/7/2026"]
reward = "Giấy khen của Chủ tịch UBND phường"
leader = "head"
manages = ["p02"]
[person.leadership]
execution = 100
execution_ground = "Xong đúng hạn"
unity = 50
unity_ground = "Có phản ánh"
[[person.task]]
name = "Tờ trình"
product = "TT"
assigned = 4
completed = 4
quality_lapses = 1
[[person.task]]
name = "Báo cáo đột xuất"
level = 2
assigned = 1
completed = 1
extra = true
[[person.bonus]]
points = 2
ground = "Báo cáo đột xuất"
approved_by = "Bí thư Đảng ủy phường"
[[person]]
id = "p02"
name = "Lê Thị Hoa"
post = "Chuyên viên"
kind = "public_employee"
group = "Chuyên viên"
rater = "Chánh Văn phòng"
general = 25
worked_days = 10.5
[[person.task]]
name = "Công văn"
level = 1
assigned = 10
completed = 9.5
delays = 2
delays_excused = 1
excused_by = "Công văn 5-CV/ĐU"
due = 2026-07-20
[[decision]]
person = "p01"
level = "good"
reason = "Theo ý kiến tập thể"
decided_by = "Bí thư Đảng ủy phường"
on = 2026-07-27
"""


def by_hand(folder: Path) -> Path:
    """The same month typed into the template."""
    work: Row = {"Mã người": "p01", "Nhiệm vụ, sản phẩm": "Tờ trình"}
    frame: Row = {
        **FRAME,
        "Kỳ đánh giá từ ngày": date(2026, 7, 1),
        "Kỳ đánh giá đến ngày": "31/7/2026",
        "Cấp quyết định nâng tỷ lệ": "Ban Thường vụ Đảng ủy",
        "Số quyết định nâng tỷ lệ": "12-QĐ/ĐU",
        "Ngày quyết định nâng tỷ lệ": "27/7/2026",
        "Thành tích làm căn cứ": "Dẫn đầu phong trào",
        "Đơn vị sản phẩm chuẩn": "Một công văn",
        "Người quyết định": "Trần Văn Bình",
        "Thể thức văn bản": "HD36",
    }
    leads: Row = {"Lãnh đạo, quản lý": "Người đứng đầu", "Người dưới quyền": "Lê Thị Hoa"}
    beside: Row = {
        "Minh chứng": "Báo cáo số 15-BC/VP\n\nBiên bản kiểm tra ngày 22/7/2026",
        "Khen thưởng đột xuất": "Giấy khen của Chủ tịch UBND phường",
    }
    decided: Row = {"Người quyết định": "Bí thư Đảng ủy phường", "Ngày quyết định": "27/7/2026"}
    lead: Row = {"Họ và tên": "Trần Văn Bình", "Điểm đ: tổ chức triển khai": 100, "Căn cứ của điểm đ": "Xong đúng hạn"}
    return filled(
        folder / "thang.xlsx",
        frame,
        people=[BINH | leads | beside, {**HOA, "Số ngày làm việc thực tế": "10,5"}],
        tasks=[
            {**work, "Mã sản phẩm": "TT", "Giao": 4, "Hoàn thành": "4", "Lần chưa đạt chất lượng": 1},
            {
                **work,
                "Nhiệm vụ, sản phẩm": "Báo cáo đột xuất",
                "Nhóm": 2,
                "Giao": 1,
                "Hoàn thành": 1,
                "Nhận thay, đột xuất": "Có",
            },
            {
                "Họ và tên": "Lê Thị Hoa",
                "Nhiệm vụ, sản phẩm": "Công văn",
                "Nhóm": 1,
                "Giao": 10,
                "Hoàn thành": "9,5",
                "Lần chậm": 2,
                "Trong đó miễn trừ chậm": 1,
                "Căn cứ miễn trừ": "Công văn 5-CV/ĐU",
                "Thời hạn": "20/7/2026",
            },
        ],
        leaders=[lead | {"Điểm e: tập hợp, đoàn kết": 50, "Căn cứ của điểm e": "Có phản ánh"}],
        bonus=[
            {"Mã người": "p01", "Điểm cộng": 2, "Căn cứ": "Báo cáo đột xuất", "Người duyệt": "Bí thư Đảng ủy phường"}
        ],
        products=[{"Mã sản phẩm": "TT", "Sản phẩm, công việc": "Tờ trình", "Nhóm": 3, "Đơn vị chuẩn": 2.5}],
        decisions=[{"Mã người": "p01", "Mức quyết định": "B", "Lý do": "Theo ý kiến tập thể"} | decided],
    )


def test_a_month_typed_into_the_template_scores_as_the_same_month_in_toml(tmp_path: Path) -> None:
    file = tmp_path / "thang.toml"
    file.write_text(MONTH, encoding="utf-8")
    by_file, by_workbook = scored(file), scored_workbook(by_hand(tmp_path))
    assert by_workbook.month == by_file.month
    assert month_answer(by_workbook, (), ()) == month_answer(by_file, (), ())
    assert [one.code for one in by_workbook.warnings] == [one.code for one in by_file.warnings]


def test_the_sample_month_goes_into_a_workbook_and_comes_back_whole(tmp_path: Path) -> None:
    with resources.as_file(resources.files("forms.sample") / "thang.toml") as file:
        month = scored(file).month
    assert back(month, tmp_path) == month


def back(month: Month, folder: Path) -> Month | None:
    """A month written into a workbook and read from it."""
    path = folder / "ra.xlsx"
    path.write_bytes(month_workbook(month))
    book = read_month(path)
    assert [one.line() for one in book.preview.findings if one.stops] == []
    return book.month


LETTERS = "aăâbcdđeêghơuưyABĐÊỨ =+-@'\"<>&_x0041.,;:%|#()/\\1234567890"
LINES = st.text(LETTERS, min_size=1, max_size=24).map(lambda text: clean_text(text)[0]).filter(bool)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
NAMES = st.tuples(
    st.sampled_from(["Nguyễn", "Trần", "Lê", "Phạm"]), st.sampled_from(["Thị Hồng", "Văn", "Minh"]),
    st.sampled_from(["Thúy", "Bình", "Bính", "Hoa", "Đức", "Ỷ Lan"]),
).map(" ".join)  # fmt: skip
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
AMOUNTS = st.decimals(0, 9999, places=9).map(lambda number: number.normalize() + 0)
COUNTS = st.integers(0, 9)


def perhaps(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Mapping[str, Any]]:
    """Any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


TASKS = st.builds(
    lambda must, may: must | may,
    st.fixed_dictionaries({"name": LINES, "assigned": AMOUNTS, "completed": AMOUNTS}),
    perhaps(
        level=st.integers(0, 9), unit=AMOUNTS, quality_lapses=COUNTS, quality_excused=COUNTS, rejected=AMOUNTS,
        delays=COUNTS, delays_excused=COUNTS, handed_over=st.booleans(), extra=st.booleans(), directing=st.booleans(),
        product=LINES, share_of=LINES, excused_by=TEXTS, due=DAYS, added_on=DAYS, output=TEXTS, duty=TEXTS, authority=TEXTS,
    ),
)  # fmt: skip
OPINIONS = st.fixed_dictionaries(
    {"kind": st.sampled_from(["reservation", "petition", "report"]), "date": DAYS, "text": TEXTS}
)
PLANS = st.builds(
    lambda must, may: must | may,
    st.fixed_dictionaries({"covers": st.sampled_from(["month", "week"]), "date": DAYS}),
    perhaps(**{"from": DAYS, "submitted_on": DAYS, "approved_by": LINES, "approved_on": DAYS}),
)
ANNULLED = st.fixed_dictionaries({"level": st.sampled_from(LEVELS), "date": DAYS, "by": LINES, "reason": TEXTS})
PEOPLE = st.builds(
    lambda must, may: must | may,
    st.fixed_dictionaries(
        {
            "name": NAMES, "post": st.one_of(st.just(""), LINES), "group": LINES,
            "kind": st.sampled_from(["cadre", "civil_servant", "public_employee", "contract"]),
            "task": st.lists(TASKS, max_size=3),
        }
    ),
    perhaps(
        general=AMOUNTS, self_general=AMOUNTS, worked_days=AMOUNTS, absence=TEXTS, reward=TEXTS, rater=LINES,
        evidence=st.lists(LINES, min_size=1, max_size=3), rater_ground=TEXTS, sector_result=TEXTS,
        leader=st.sampled_from(["head", "deputy"]), self_level=st.sampled_from(LEVELS), strengths=TEXTS, weaknesses=TEXTS,
        remark=TEXTS, form=LINES, rater_instead=st.sampled_from(["vacancy", "delegated"]),
        rated_as=st.lists(st.sampled_from(["bureau_member", "council_leader"]), min_size=1, unique=True),
        criteria=st.lists(AMOUNTS, min_size=1, max_size=5), self_criteria=st.lists(AMOUNTS, min_size=1, max_size=5),
        leadership=st.fixed_dictionaries(
            {"execution": st.sampled_from([50, 100]), "execution_ground": TEXTS, "unity": st.sampled_from([50, 100])}
        ),
        bonus=st.lists(st.fixed_dictionaries({"points": AMOUNTS, "ground": TEXTS, "approved_by": LINES}), max_size=2),
        opinion=st.lists(OPINIONS, max_size=2), plan=st.lists(PLANS, max_size=2), annulled=st.lists(ANNULLED, max_size=2),
    ),
)  # fmt: skip
FORM_LINES = st.builds(
    lambda must, may: must | may,
    st.fixed_dictionaries({"text": TEXTS, "most": AMOUNTS}),
    perhaps(heading=LINES),
)


@st.composite
def months(draw: st.DrawFn) -> Month:
    """Any month that can be put down, sensible or not."""
    people = draw(st.lists(PEOPLE, min_size=1, max_size=4))
    ids = [f"p{number:02d}" for number in range(1, len(people) + 1)]
    for one, person in zip(ids, people, strict=True):
        person["id"] = one
        person["manages"] = draw(st.lists(st.sampled_from(ids), max_size=2))
    data = {
        "regulation": "KPI-TN-2026", "month": "2026-07", "working_days": draw(AMOUNTS), "person": people,
        "unit": {"name": draw(LINES), "superior": draw(LINES), "head": draw(st.sampled_from(ids)),
                 **draw(perhaps(layout=st.sampled_from(["HD05", "HD36", "ND30"])))},
        **draw(perhaps(
            period=st.fixed_dictionaries({"from": DAYS, "to": DAYS}), month_working_days=AMOUNTS,
            steps=perhaps(plan=DAYS, self_rating=DAYS, remarks=DAYS, decision=DAYS, notice=DAYS),
            excellent_unit=st.fixed_dictionaries({"decided_by": LINES, "number": LINES, "date": DAYS, "share": st.just("6/25")}),
            decision=st.lists(st.fixed_dictionaries(
                {"person": st.sampled_from(ids), "level": st.sampled_from(LEVELS), "reason": TEXTS},
                optional={"decided_by": LINES, "on": DAYS}), max_size=2),
            collective=st.lists(st.fixed_dictionaries(
                {"by": LINES, "date": DAYS, "people": st.lists(st.sampled_from(ids), min_size=1, unique=True)},
                optional={"minutes": LINES, "presided_by": LINES, "present": st.lists(LINES, min_size=1, max_size=2)}), max_size=2),
            form=st.just([{"id": "M1", "name": "Mẫu số 01", "criterion": draw(st.lists(FORM_LINES, min_size=1, max_size=3))}]),
            catalogue=st.fixed_dictionaries({"standard": TEXTS, "product": st.lists(st.fixed_dictionaries(
                {"id": LINES, "name": LINES, "level": COUNTS, "unit": AMOUNTS}), max_size=3)},
                optional={"issued_by": LINES, "issued_on": DAYS}),
            shared=st.lists(st.fixed_dictionaries({"id": LINES, "name": LINES, "units": AMOUNTS}), max_size=2),
            readings=st.just({"kpi.cap.base": "pool", "before_is_strict": False, "kpi.bonus_max": 5, "ground": draw(TEXTS)}),
        )),
    }  # fmt: skip
    return record(data)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(months())
def test_any_month_goes_into_a_workbook_and_comes_back_whole(tmp_path_factory: Any, month: Month) -> None:
    assert back(month, tmp_path_factory.mktemp("di-ve")) == month


def test_amounts_keep_nine_decimals(tmp_path: Path) -> None:
    exact = Decimal("999999.123456789")
    month = record(
        {
            "regulation": "KPI-TN-2026",
            "month": "2026-07",
            "working_days": exact,
            "unit": {"name": "X", "superior": "", "head": "p01"},
            "person": [{"id": "p01", "name": "Lê Thị Hoa", "post": "", "kind": "cadre", "group": "A"}],
        }
    )
    assert back(month, tmp_path) == month
