"""What samples of self-reviews share: contents, shortcomings, hints, grades, levels. All names are invented."""

from dataclasses import replace

from forms.papers.self_review import Reviewee
from forms.parts.self_reviews import Hinted, LevelMarks, Part, Remedied, SelfGrade
from tests.forms.samples.shared import HEAD, LONG_NAMES, LONG_TEXT, NASTY

PEN_HEAD = replace(HEAD, number="", place_date="Quảng Ngãi, ngày … tháng … năm 20…")
REPORT_HEAD = replace(PEN_HEAD, number="Số        -BC/CB")
PERSON = Reviewee("Trần Văn Bình", "02/9/1980", "Giáo viên", "Trường THPT số 1", "CHI BỘ TRƯỜNG THPT SỐ 1")
UNKNOWN_PERSON = Reviewee("Trần Văn Bình", "", "", "", "")
WORST_PERSON = Reviewee(LONG_NAMES[0], "1980", NASTY, NASTY, NASTY)
PARTS = (
    Part("1. Phẩm chất chính trị", "lập trường; chấp hành nghị quyết; học tập"),
    Part("2. Đạo đức, lối sống", "giữ gìn, nêu gương; có hay không có biểu hiện suy thoái"),
    Part("3. Kết quả thực hiện nhiệm vụ", "sản phẩm, kết quả cụ thể ở nơi công tác và nơi cư trú"),
)
SHORTCOMINGS = (
    Remedied("Báo cáo tháng còn chậm.", "Từ tháng 3 nộp đúng hạn."),
    Remedied("Ít tham gia ý kiến trong sinh hoạt.", ""),
)
HINTS = (
    Hinted("Làm rõ nguyên nhân chậm tiến độ đề tài.", ("Do thiếu thiết bị đến tháng 6.",)),
    Hinted("Làm rõ việc vắng sinh hoạt tháng 8.", ()),
)
GRADES = (
    SelfGrade("1", "Chấp hành nghị quyết, chỉ thị", "Xuất sắc"),
    SelfGrade("2", "Học tập, nâng cao trình độ", "Tốt"),
)
MEMBER_LEVEL = LevelMarks("Đảng viên", "", "X", "", "")
STAFF_LEVEL = LevelMarks("Cán bộ, công chức, viên chức", "", "", "", "")
WORST_PARTS = (Part(f"1. {NASTY}", NASTY),) * 12
WORST_SHORTCOMINGS = (Remedied(LONG_TEXT, LONG_TEXT),)
WORST_HINTS = (Hinted(LONG_TEXT, (LONG_TEXT, NASTY)),)
WORST_GRADES = tuple(SelfGrade(str(place), NASTY, "Trung bình") for place in range(1, 61))
