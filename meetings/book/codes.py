"""What the record book refuses, and why."""

from meetings.faults import Code

NOT_A_BOOK = Code("F501", "{path} không phải sổ của chương trình ({why})", "vui lòng chọn đúng tệp sổ")
BOOK_DAMAGED = Code("F502", "sổ {path} bị hỏng: {why}", "xin đừng ghi tiếp; vui lòng dùng bản sao lưu gần nhất")
ANOTHER_WRITER = Code(
    "F503", "sổ {path} đang được một chương trình khác ghi", "vui lòng đóng chương trình kia rồi thử lại"
)
BOOK_TOO_NEW = Code(
    "F504",
    "sổ {path} do phiên bản mới hơn của chương trình lập (bản {given}, ở đây đọc được đến bản {known})",
    "vui lòng cập nhật chương trình",
)
BOOK_NOT_OPENED = Code("F505", "không mở được sổ {path}: {why}", "vui lòng kiểm tra thư mục và quyền ghi")
RECORD_MOVED_ON = Code(
    "F506",
    "mục số {number} của «{record}» vừa được ghi ở nơi khác",
    "vui lòng chạy lại lệnh (hoặc mở lại cuộc họp) để thấy mục mới",
)
CHAIN_BROKEN = Code(
    "F507",
    "mục số {number} của «{record}» không khớp với chuỗi dấu vân tay",
    "sổ đã bị sửa ngoài chương trình hoặc bị hỏng; vui lòng dùng bản sao lưu gần nhất",
)
ENTRY_UNREADABLE = Code(
    "F508",
    "mục số {number} của «{record}» không đọc được: {why}",
    "vui lòng cập nhật chương trình hoặc dùng bản sao lưu",
)
NOT_WRITTEN = Code(
    "F509", "không ghi được vào sổ {path}: {why}", "mục vừa rồi chưa được ghi; vui lòng kiểm tra đĩa rồi thử lại"
)
ENTRIES_LOST = Code(
    "F517",
    "«{record}» chỉ còn {entries} mục nhưng dòng tóm tắt đã ghi đến mục số {known}: các mục cuối đã mất",
    "xin đừng ghi tiếp; vui lòng dùng bản sao lưu gần nhất",
)
