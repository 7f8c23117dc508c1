"""Sample excerpts of one item for the superior."""

from dataclasses import replace

from forms.papers.item_excerpt import ItemExcerptContext
from forms.papers.minutes import Discussion, Objection
from tests.forms.samples.excerpt import EXCERPT
from tests.forms.samples.minutes import MINUTES, WORST_MINUTES
from tests.forms.samples.shared import DRAFT, HEAD, LONG_FRAME, LONG_SIGNER, LONG_TEXT, SIGNER
from tests.forms.samples.votings import MEMBERS_VOTING, WORST_VOTINGS

HEADING = "Đề xuất xếp loại chất lượng đảng viên (nội dung số 2 của Biên bản)"
ITEM_EXCERPT = ItemExcerptContext(
    head=HEAD,
    subject=EXCERPT.subject,
    meeting=EXCERPT.meeting,
    discussion=replace(MINUTES.discussions[1], heading=""),
    readings=(),
    readings_ground="",
    voting=replace(MEMBERS_VOTING, heading=HEADING),
    objections=MINUTES.objections,
    faithful=EXCERPT.faithful,
    signed=EXCERPT.signed,
    signer=SIGNER,
    receivers=("Đảng ủy phường An Phú (để báo cáo),", "Lưu chi bộ."),
)
EMPTY_ITEM_EXCERPT = replace(
    ITEM_EXCERPT,
    meeting=DRAFT,
    discussion=Discussion(""),
    voting=replace(
        MEMBERS_VOTING,
        heading=HEADING,
        recused=(),
        not_rated=(),
        rounds=(),
        cap=(),
        verdicts=(),
        verdicts_heading="",
        verdicts_lead="",
        results=("Chưa biểu quyết xếp loại đồng chí Trần Văn Bình.",),
    ),
    objections=(),
    faithful="Phần trích trên đây theo dự thảo Biên bản, chưa được Hội nghị thông qua.",
    receivers=(),
)
WORST_ITEM_EXCERPT = replace(
    ITEM_EXCERPT,
    meeting=LONG_FRAME,
    signer=LONG_SIGNER,
    head=WORST_MINUTES.head,
    discussion=WORST_MINUTES.discussions[0],
    readings=WORST_MINUTES.readings,
    readings_ground=WORST_MINUTES.readings_ground,
    voting=replace(WORST_VOTINGS[1], heading=HEADING),
    objections=(Objection("Đồng chí A", "", LONG_TEXT),),
)

CASES = (ITEM_EXCERPT, EMPTY_ITEM_EXCERPT, WORST_ITEM_EXCERPT)
UNPRINTED = ("meeting",)
