"""What is refused or told when something is recorded of a month, and why."""

from meetings.faults import Code

OUT_OF_PLACE = Code("F900", "không ghi được «{what}» ở đây: {why}", "vui lòng mở đúng tháng hoặc đúng cuộc họp")
PUBLIC_ALREADY = Code(
    "F901",
    "kết quả đã công khai ngày {day} nên không ghi được «{what}»",
    "nếu phát hiện sai, vui lòng hủy kết quả của người ấy để xếp loại lại",
    "Điều 6, khoản 8",
)
NOTHING_TO_ANNUL = Code(
    "F902", "{name} {why} nên không có kết quả để hủy", "vui lòng sửa thẳng số liệu hoặc quyết định", "Điều 6, khoản 8"
)
ANNULLED_OTHERWISE = Code(
    "F903",
    "ghi hủy mức {given} của {name} mà kết quả đã công khai là {public}",
    "vui lòng ghi đúng mức đã công khai",
    "Điều 6, khoản 8",
)
OTHERS_MOVED = Code(
    "F904",
    "việc này làm đổi kết quả đã công khai của {names}",
    "vui lòng hủy kết quả của những người ấy trước, kèm lý do",
    "Điều 6, khoản 8",
)
STILL_OVER = Code(
    "F905",
    "chưa công khai được: {count} người đủ điểm loại A mà vượt giới hạn, chưa quyết định: {names}",
    "vui lòng quyết định ở màn hình Quyết định",
    "Điều 8, khoản 5",
)
ANOTHER_MONTH = Code(
    "F906", "tệp là tháng {given} của {unit}, sổ đang mở tháng {month} của {own}", "vui lòng chọn đúng tệp"
)
PERSON_LOST = Code(
    "F907",
    "mất tên {names}, là người đã có mục ghi riêng trong sổ (tự chấm, nhận xét, quyết định, ý kiến)",
    "vui lòng giữ người ấy trong danh sách, hoặc gạch bỏ các mục ấy trước",
)
NOT_TO_BE_KEPT = Code(
    "F909", "không ghi được mục «{place}»: còn trống, quá dài hoặc ngoài giới hạn", "vui lòng sửa rồi ghi lại"
)
SAYS_NOTHING = Code("F911", "chưa ghi gì để đưa vào sổ", "vui lòng điền ít nhất một ô")
TWO_DECIDERS = Code(
    "F915",
    "mục ghi quyết định của {by} ngày {on}, mà quyết định về người mang mã «{id}» là của {other}, ngày {day}",
    "vui lòng ghi quyết định của mỗi cấp, mỗi ngày thành một mục riêng",
    "Điều 6, khoản 2",
)
DAYS_IN_DISORDER = Code(
    "F916",
    "«{what}» ghi ngày {given}, trước ngày công khai {day}",
    "vui lòng kiểm tra lại ngày",
    "Điều 6, khoản 8",
)
CANCELLED_BEFORE = Code(
    "F918",
    "ngày công khai sửa thành {given}, sau ngày đã hủy kết quả để xếp loại lại ({day})",
    "vui lòng kiểm tra lại ngày",
    "Điều 6, khoản 8",
)
NOTHING_PUBLIC = Code(
    "F917", "kết quả chưa công khai nên không có ngày công khai để sửa", "vui lòng ghi bước 5 trước", "Điều 16, bước 5"
)
BY_HAND_LOST = Code(
    "W900", "nhập tệp này thì thay những gì đã ghi trong sổ: {what}", "vui lòng đối chiếu trước khi nhập"
)
PUBLIC_IN_A_FILE = Code(
    "W904",
    "tệp ghi đã công khai kết quả ngày {day}; sổ chỉ ghi công khai bằng một mục riêng",
    "nếu kết quả đã công khai, vui lòng ghi bước công khai sau khi nhập",
    "Điều 16, bước 5",
)
NOT_ALL_RATED = Code(
    "W901",
    "{count} người chưa có kết quả: {names}",
    "danh sách công khai không có những người này",
    "Điều 16, bước 5",
)
DECIDED_ON_NO_DAY = Code(
    "W907",
    "chưa rõ mức của mọi người được quyết định ngày nào; danh sách, phiếu còn để trống ngày",
    "vui lòng ghi ngày làm bước 4",
    "Điều 16, bước 4",
)
NO_LONGER_PUBLIC = Code(
    "W905",
    "kết quả công khai ngày {day} lại được coi là chưa công khai",
    "chỉ gạch khi ghi nhầm; sai ngày thì sửa ở bước 5, kết quả sai thì hủy của từng người",
    "Điều 6, khoản 8",
)
