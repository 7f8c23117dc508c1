"""May a meeting be prepared so? Roster, convened, officers, items and their circles."""

from collections.abc import Collection, Iterable, Iterator

from meetings.acts import GuestsInvited, ItemPut, MeetingPrepared, MembersConvened, MembersListed, OfficersChosen
from meetings.faults import Code, Finding
from meetings.good_first import cap_of
from meetings.meeting import Meeting
from meetings.people import CELLS, ORGAN_NAMES, SUBJECT_NAMES, Subject
from meetings.regulation import UNKNOWN_REGULATION, Voting, in_force_findings, reading_findings, shipped
from meetings.vietnamese import several, two_digits

ID_TAKEN = Code("F111", "mã «{id}» đã dùng cho người khác", "vui lòng đặt mã khác")
UNKNOWN_ID = Code("F112", "không có ai mang mã «{id}» trong danh sách {among}", "vui lòng kiểm tra mã")
LEFT_OUT_WITHOUT_REASON = Code(
    "F113", "{name} là đảng viên chính thức không được triệu tập nhưng thiếu lý do", "vui lòng ghi lý do", "mục V"
)
NOBODY_CONVENED = Code(
    "F114", "không có ai được triệu tập", "cần ít nhất một thành viên chính thức được triệu tập", "mục V"
)
NAMED_TWICE = Code("F115", "{name} được ghi hai lần trong {among}", "vui lòng bỏ một lần", "mục V")
NOT_CONVENED = Code(
    "F116",
    "{name} không phải thành viên được triệu tập nên không ở trong thành phần biểu quyết",
    "vui lòng sửa thành phần",
    "mục V",
)
NO_SUBJECTS = Code(
    "F117", "nội dung này chưa có đối tượng nào để xếp loại", "vui lòng ghi ít nhất một đối tượng", "mục V"
)
UNKNOWN_VOTING = Code(
    "F118", "quy định không có nội dung biểu quyết số {number}", "các số được dùng: {offered}", "mục V"
)
NO_REQUEST_HERE = Code(
    "F119",
    "đề nghị cấp trên quyết định không dùng được ở nội dung biểu quyết {number}",
    "chỉ dùng ở nội dung: {offered}",
    "mục V.7",
)
NOT_RATED_WITHOUT_REASON = Code("F120", "{name} không được xếp loại nhưng thiếu lý do", "vui lòng ghi lý do", "mục V")
NO_TELLERS = Code("F121", "chưa có người kiểm phiếu", "vui lòng ghi ít nhất một người trong tổ kiểm phiếu", "mục V")
SUBJECT_UNCLEAR = Code(
    "F122",
    "cần một trong hai: mã đảng viên («member»), hoặc mã, tên và loại («id», «name», «kind»)",
    "vui lòng ghi lại đối tượng này",
)
SEVERAL_POSTS = Code("W111", "{name} vừa {posts}", "chỉ nên như vậy ở chi bộ rất ít người", "mục V")
UNUSUAL_ORGAN = Code(
    "W113",
    "nội dung biểu quyết {number} thường do {usual} thực hiện, đây là {kind}",
    "đề nghị kiểm tra thẩm quyền",
    "{clause}",
)
UNUSUAL_CIRCLE = Code(
    "W114",
    "thành phần biểu quyết {number}/{all} người được triệu tập khác với quy định: {rule}",
    "đề nghị đối chiếu",
    "{clause}",
)
UNUSUAL_SUBJECT = Code(
    "W115", "{name} là {kind}, nội dung biểu quyết {number} xếp loại {rates}", "đề nghị kiểm tra", "mục V"
)
FORGOTTEN = Code(
    "W116",
    "không có tên trong danh sách xếp loại của nội dung này: {names}",
    "đề nghị xem lại danh sách ấy (trên màn hình: bước Chuẩn bị, F2 ở nội dung này); ai không xếp loại thì vẫn ghi tên, đánh"
    " dấu không xếp loại kèm lý do",
    "{clause}",
)
NAMESAKES = Code(
    "W118",
    "{places} trong danh sách cùng họ tên {name} mà không phân biệt được bằng ngày sinh",
    "đề nghị ghi năm sinh của từng người",
)
RECUSED_YET_ALLOWED = Code(
    "W117",
    "có ghi người phải tránh nhưng cách hiểu đang dùng («vote.self») cho mọi thành viên bỏ phiếu",
    "chỉ ghi vào biên bản, không tính vào phiếu",
    "mục V",
)
TOO_MANY_PROPOSED = Code(
    "W119",
    "đề xuất xuất sắc {proposed} người, nhưng dù cả {rated} người được xếp loại đều đạt mức tốt cũng chỉ được chọn {allowed}",
    "đề nghị rà soát lại đề xuất",
    "{clause}",
)


def prepared_findings(act: MeetingPrepared) -> Iterator[Finding]:
    """Whether the regulation is known and in force on the day, and the readings may be chosen."""
    regulation = shipped().get(act.regulation)
    if regulation is None:
        yield UNKNOWN_REGULATION.at("regulation", given=act.regulation, known=", ".join(shipped()))
        return
    yield from in_force_findings(regulation, act.planned.date())
    yield from reading_findings(regulation, act.readings, act.ground)


def members_findings(act: MembersListed) -> Iterator[Finding]:
    """Whether ids are used once, and namesakes can be told apart."""
    yield from _twice((member.id for member in act.members), "member")
    seen: dict[tuple[str, object], int] = {}
    for number, member in enumerate(act.members, start=1):
        first = seen.setdefault((member.name, member.born), number)
        if first != number:
            places = f"số {two_digits(first)} và số {two_digits(number)}"
            yield NAMESAKES.at(f"member.{member.id}.name", name=member.name, places=places)


def guests_findings(meeting: Meeting, act: GuestsInvited) -> Iterator[Finding]:
    """Whether guests' ids are used once and by no member."""
    yield from _twice((guest.id for guest in act.guests), "guest", taken=meeting.members)


def _twice(ids: Iterable[str], key: str, taken: Collection[str] = ()) -> Iterator[Finding]:
    seen = set(taken)
    for index, entry in enumerate(ids):
        if entry in seen:
            yield ID_TAKEN.at(f"{key}[{index}].id", id=entry)
        seen.add(entry)


def convened_findings(meeting: Meeting, act: MembersConvened) -> Iterator[Finding]:
    """Whether everyone left out is an official member, with a reason, and somebody is convened."""
    for entry in act.left_out:
        member = meeting.members.get(entry.member)
        if member is None:
            yield UNKNOWN_ID.at("member", id=entry.member, among="đảng viên")
        elif not entry.reason:
            yield LEFT_OUT_WITHOUT_REASON.at(f"member.{member.id}.convened_reason", name=_name(meeting, member.id))
    official = {member.id for member in meeting.members.values() if member.status == "official"}
    if not official - {entry.member for entry in act.left_out}:
        yield NOBODY_CONVENED.at("member")


def still_standing_findings(changed: Meeting) -> Iterator[Finding]:
    """After the roster or the convened changed: whether circles, subjects and officers recorded before are still of them."""
    convened = set(changed.convened)
    for number, put in enumerate(changed.put):
        for index, member in enumerate(put.convened or ()):
            if member not in convened:
                yield NOT_CONVENED.at(f"item[{number}].convened[{index}]", name=_name(changed, member))
        for index, subject in enumerate(put.subjects):
            if subject.kind == "member" and subject.id not in changed.members:
                yield UNKNOWN_ID.at(f"item[{number}].subject[{index}]", id=subject.id, among="đảng viên")
    if changed.officers is not None:
        officers = (changed.officers.chair, changed.officers.secretary, *changed.officers.tellers)
        for officer in dict.fromkeys(officers):
            if officer not in changed.members:
                yield UNKNOWN_ID.at("officers", id=officer, among="đảng viên")


def officers_findings(meeting: Meeting, act: OfficersChosen) -> Iterator[Finding]:
    """Whether chair, secretary and tellers are members, nobody twice among the tellers."""
    officers = (("chair", act.chair), ("secretary", act.secretary))
    tellers = tuple((f"tellers[{index}]", teller) for index, teller in enumerate(act.tellers))
    for where, officer in (*officers, *tellers):
        if officer not in meeting.members:
            yield UNKNOWN_ID.at(where, id=officer, among="đảng viên")
    if not act.tellers:
        yield NO_TELLERS.at("tellers")
    for index, teller in enumerate(act.tellers):
        if teller in act.tellers[:index]:
            yield NAMED_TWICE.at(f"tellers[{index}]", name=_name(meeting, teller), among="tổ kiểm phiếu")
    yield from _several_posts(meeting, act)


def _several_posts(meeting: Meeting, act: OfficersChosen) -> Iterator[Finding]:
    posts: dict[str, list[str]] = {}
    for officer, post in ((act.chair, "chủ trì"), (act.secretary, "thư ký")):
        posts.setdefault(officer, []).append(post)
    for teller in dict.fromkeys(act.tellers):
        posts.setdefault(teller, []).append("kiểm phiếu")
    for officer, held in posts.items():
        if len(held) > 1 and officer in meeting.members:
            where = "chair" if officer == act.chair else "secretary"
            yield SEVERAL_POSTS.at(where, name=_name(meeting, officer), posts=" vừa ".join(held))


def item_findings(meeting: Meeting, act: ItemPut) -> Iterator[Finding]:
    """Whether the item's voting exists, its circle is of the convened, its subjects are complete and named once."""
    where = f"item[{len(meeting.put)}]"
    voting = meeting.regulation.find_voting(act.voting)
    if voting is None:
        offered = ", ".join(str(entry.number) for entry in meeting.regulation.voting)
        yield UNKNOWN_VOTING.at(f"{where}.voting", number=act.voting, offered=offered)
        return
    if act.request and not voting.may_request:
        offered = ", ".join(str(entry.number) for entry in meeting.regulation.voting if entry.may_request)
        yield NO_REQUEST_HERE.at(f"{where}.request", number=act.voting, offered=offered)
    yield from _circle_findings(meeting, act, voting, where)
    yield from _subjects_findings(meeting, act, voting, where)
    yield from _forgotten(meeting, act, voting, where)
    yield from _too_many_proposed(meeting, act, voting, where)
    organ = meeting.prepared.organ
    if organ.kind not in voting.organs:
        usual = ", ".join(ORGAN_NAMES[kind] for kind in voting.organs)
        figures = {"number": voting.number, "usual": usual, "kind": ORGAN_NAMES[organ.kind]}
        yield UNUSUAL_ORGAN.at(f"{where}.voting", clause=voting.clause, **figures)


def _circle_findings(meeting: Meeting, act: ItemPut, voting: Voting, where: str) -> Iterator[Finding]:
    circle = meeting.convened if act.convened is None else act.convened
    convened, named = set(meeting.convened), set[str]()
    for index, member in enumerate(act.convened or ()):
        place = f"{where}.convened[{index}]"
        if member not in meeting.members:
            yield UNKNOWN_ID.at(place, id=member, among="đảng viên")
        elif member not in convened:
            yield NOT_CONVENED.at(place, name=_name(meeting, member))
        elif member in named:
            yield NAMED_TWICE.at(place, name=_name(meeting, member), among="thành phần biểu quyết")
        named.add(member)
    if not circle:
        yield NOBODY_CONVENED.at(f"{where}.convened")
    elif _unusual_circle(meeting, voting, circle):
        figures = {"number": len(circle), "all": len(meeting.convened), "rule": voting.circle.text}
        yield UNUSUAL_CIRCLE.at(f"{where}.convened", clause=voting.circle.clause, **figures)


def _unusual_circle(meeting: Meeting, voting: Voting, circle: Collection[str]) -> bool:
    organ = meeting.prepared.organ
    if organ.kind not in CELLS:
        return False
    rule = voting.circle.rule_for(organ.kind, has_committee=organ.has_committee)
    return rule is not None and rule.whole != (set(circle) == set(meeting.convened))


def _forgotten(meeting: Meeting, act: ItemPut, voting: Voting, where: str) -> Iterator[Finding]:
    """In a cell that rates its members, every official member is named, if only as not rated."""
    if voting.ballot != "good_first" or meeting.prepared.organ.kind not in CELLS:
        return
    named = {subject.id for subject in act.subjects}
    missing = [m for m in meeting.members.values() if m.status == "official" and m.id not in named]
    if missing and len(missing) < len(meeting.members):
        names = several(meeting.everybody.name(member.id) for member in missing)
        yield FORGOTTEN.at(f"{where}.subject", names=names, clause=voting.clause)


def _too_many_proposed(meeting: Meeting, act: ItemPut, voting: Voting, where: str) -> Iterator[Finding]:
    """The cap cannot be larger than where everybody who is rated passes the good vote."""
    if voting.ballot != "good_first":
        return
    rules, rated = meeting.rules, [subject for subject in act.subjects if subject.rated]
    proposed = sum(subject.proposed == "excellent" for subject in rated)
    allowed = cap_of(rules, passed=len(rated), rated=len(rated)).allowed
    if proposed > allowed:
        figures = {"proposed": proposed, "rated": len(rated), "allowed": allowed}
        yield TOO_MANY_PROPOSED.at(f"{where}.subject", clause=rules.cap_clause, **figures)


def _subjects_findings(meeting: Meeting, act: ItemPut, voting: Voting, where: str) -> Iterator[Finding]:
    if not act.subjects:
        yield NO_SUBJECTS.at(f"{where}.subject")
    rated, named = meeting.subjects(), set[str]()
    for index, subject in enumerate(act.subjects):
        place = f"{where}.subject[{index}]"
        yield from _subject_faults(meeting, subject, rated.get(subject.id), place)
        if subject.id in named:
            yield NAMED_TWICE.at(place, name=_named(meeting, subject), among="đối tượng xếp loại")
        named.add(subject.id)
        if subject.kind not in voting.rates:
            rates = ", ".join(SUBJECT_NAMES[kind] for kind in voting.rates)
            figures = {"name": _named(meeting, subject), "kind": SUBJECT_NAMES[subject.kind], "number": voting.number}
            yield UNUSUAL_SUBJECT.at(place, rates=rates, **figures)
        if subject.recused and meeting.rules.vote_self == "allowed":
            yield RECUSED_YET_ALLOWED.at(f"{place}.recused")


def _subject_faults(meeting: Meeting, subject: Subject, known: Subject | None, place: str) -> Iterator[Finding]:
    """``known`` is who or what was rated at the meeting before by the same id."""
    if subject.kind == "member" and subject.id not in meeting.members:
        yield UNKNOWN_ID.at(f"{place}.member", id=subject.id, among="đảng viên")
    if subject.kind != "member" and meeting.knows(subject.id):
        yield ID_TAKEN.at(f"{place}.id", id=subject.id)
    if known is not None and (known.name, known.kind) != (subject.name, subject.kind):
        yield ID_TAKEN.at(f"{place}.id", id=subject.id)
    if not subject.rated and not subject.reason:
        yield NOT_RATED_WITHOUT_REASON.at(f"{place}.reason", name=_named(meeting, subject))
    for index, member in enumerate(subject.recused):
        if member not in meeting.members:
            yield UNKNOWN_ID.at(f"{place}.recused[{index}]", id=member, among="đảng viên")
        elif member in subject.recused[:index]:
            yield NAMED_TWICE.at(f"{place}.recused[{index}]", name=_name(meeting, member), among="danh sách phải tránh")


def _name(meeting: Meeting, member: str) -> str:
    return meeting.everybody.name(member)


def _named(meeting: Meeting, subject: Subject) -> str:
    """A member as at this meeting; what is rated beside the members is not of the meeting yet."""
    return _name(meeting, subject.id) if subject.id in meeting.members else subject.name
