"""What can be wrong or doubtful in a month workbook: every fault (F87x, F88x) and warning (W87x), declared once."""

from meetings.faults import Code

# --- the sheets -----------------------------------------------------------------------------------------------------
NO_PEOPLE = Code(
    "F870",
    "không thấy trang danh sách người trong {count} trang tính: {sheets}",
    "vui lòng lấy tệp mẫu bằng lệnh kiemdiem kpi template, hoặc đặt các cột «Họ và tên», «Đối tượng», «Nhóm nhiệm vụ tương đồng» "
    "ở dòng tiêu đề",
)
LABELS_MISSING = Code(
    "F871",
    "không thấy ô nào ghi: {labels}",
    "vui lòng thêm trang «Đơn vị và tháng», mỗi dòng một mục, giá trị ở ô bên phải",
)
COLUMN_MISSING = Code("F872", "trang «{sheet}» thiếu cột «{heading}»", "vui lòng {hint}")
ADD_COLUMN = "thêm cột này ở dòng tiêu đề rồi ghi cho từng dòng"
SAY_WHOSE = (
    "thêm cột này; nếu mỗi trang là của một người thì ghi phía trên bảng ô «Họ và tên:» và tên ở ô bên phải, hoặc chép mọi dòng "
    "vào một trang «{sheet}» có cột «Họ và tên» và các cột {columns}"
)
"""What to do where no row says whose it is: sheets kept one for each person are the usual cause."""
COLUMN_TWICE = Code(
    "F873",
    "trang «{sheet}» có hai cột cùng nghĩa «{heading}»: «{first}» và «{second}»",
    "vui lòng đổi tên hoặc bỏ một cột",
)

# --- the cells ------------------------------------------------------------------------------------------------------
EMPTY_CELL = Code("F874", "chưa ghi «{heading}»", "vui lòng ghi vào ô này")
NOT_A_NUMBER = Code("F875", "cần một số nhưng ô ghi «{text}»", "vui lòng chỉ ghi chữ số, ví dụ 28,5")
NUMBER_EITHER_WAY = Code(
    "F876", "«{text}» có thể là {whole} hoặc {decimal}", "vui lòng ghi rõ một trong hai số, không chấm phần nghìn"
)
NUMBER_TOO_FINE = Code(
    "F877",
    "số {number} có quá {places} chữ số lẻ",
    "vui lòng làm tròn, ví dụ bằng hàm ROUND của Excel, rồi lưu lại",
)
NUMBER_AS_DATE = Code(
    "F878",
    "chỗ cần số nhưng Excel đang giữ ngày {day}",
    "vui lòng chọn lại định dạng Số cho ô này rồi gõ lại với dấu phẩy, ví dụ 2,5",
)
NOT_A_DAY = Code("F879", "không đọc được ngày «{text}»", "vui lòng ghi ngày, tháng, năm như 05/12/2026")
NOT_OFFERED = Code("F880", "«{text}» không phải một trong các giá trị: {offered}", "vui lòng chọn một giá trị đó")
NOT_COMPUTED = Code(
    "F881",
    "ô là công thức chưa được tính, tệp không lưu kết quả",
    "vui lòng mở tệp bằng Excel, bấm lưu rồi nhập lại, hoặc gõ thẳng giá trị",
)
IN_ERROR = Code("F882", "ô đang báo lỗi Excel {text}", "vui lòng sửa công thức hoặc gõ thẳng giá trị rồi lưu lại")
MERGED_NUMBER = Code(
    "F883",
    "ô gộp {area} trùm nhiều dòng nên không biết số {text} là của dòng nào",
    "vui lòng bỏ gộp rồi ghi số cho từng dòng",
)

# --- people ---------------------------------------------------------------------------------------------------------
UNKNOWN_PERSON = Code("F884", "không có ai mang mã hoặc họ tên «{text}» ở trang «{sheet}»", "{hint}")
SEVERAL_OF_THAT_NAME = Code(
    "F885", "có {count} người tên {name}, mang mã {ids}", "vui lòng ghi mã thay cho họ tên ở ô này"
)
CODE_AND_NAME_DIFFER = Code("F886", "mã «{id}» là của {name}, mà ô họ tên ghi {given}", "vui lòng sửa mã hoặc họ tên")
NOBODY_SAID = Code("F887", "dòng này chưa ghi là của ai", "vui lòng ghi mã hoặc họ tên người")
NO_ROW = Code(
    "F888",
    "{name} giữ chức vụ lãnh đạo, quản lý mà chưa có điểm đ, e",
    "vui lòng thêm dòng của người này ở trang «{sheet}»",
    "Điều 12, khoản 3",
)
SAID_TWICE = Code("F889", "{what} đã ghi ở {before}", "vui lòng giữ một chỗ")

TOTAL_OR_TASK = Code(
    "F890",
    "dòng «{text}» không ghi của ai nên không rõ là dòng cộng hay nhiệm vụ",
    "vui lòng ghi mã hoặc họ tên nếu là nhiệm vụ, xóa dòng hoặc sửa số nếu là dòng cộng",
)
TOO_LONG = Code(
    "F892",
    "{what}",
    "vui lòng chia sổ tính theo từng cơ quan, đơn vị; tháng của cả tỉnh thì dùng tệp «.json»",
)
NOT_KEPT = Code(
    "F891",
    "sổ tính không giữ được nguyên văn điều ghi ở đây nên chưa viết{why}",
    "vui lòng sửa điều ấy trong tháng rồi viết lại",
)

# --- doubts ---------------------------------------------------------------------------------------------------------
HIDDEN_SHEETS = Code(
    "W870",
    "không lấy trang đang ẩn: {sheets}",
    "nếu cần số liệu ở đó, vui lòng bỏ ẩn trang trong Excel rồi lưu lại",
)
HIDDEN_ROWS = Code(
    "W871",
    "trang «{sheet}»: {count} dòng đang ẩn hoặc bị lọc vẫn được lấy: {rows}",
    "nếu không muốn, vui lòng xóa các dòng đó",
)
CARRIED_DOWN = Code(
    "W872",
    "trang «{sheet}»: {count} dòng không ghi người, được hiểu là của người ghi ở trên: {rows}",
    "vui lòng kiểm tra, ghi mã hoặc họ tên nếu khác",
)
COLUMNS_LEFT_OUT = Code(
    "W873", "trang «{sheet}»: không dùng các cột {columns}", "nếu cần, vui lòng đặt tên cột như trong tệp mẫu"
)
ROWS_LEFT_OUT = Code(
    "W874", "trang «{sheet}»: {count} dòng không được lấy: {rows}", "vui lòng kiểm tra có sót nội dung không"
)
SHEETS_LEFT_OUT = Code(
    "W875", "không dùng các trang {sheets}", "nếu cần, vui lòng đặt tên trang và tên cột như trong tệp mẫu"
)
IDS_GIVEN = Code(
    "W876",
    "{count} người chưa có mã; chương trình đặt mã theo thứ tự: {ids}",
    "vui lòng ghi mã cố định để nối kết quả các tháng",
)
NAMESAKES = Code("W877", "{count} người cùng tên {name}: {rows}", "ở các trang khác vui lòng ghi mã thay cho họ tên")
REGULATION_TAKEN = Code(
    "W878", "chưa ghi quy định áp dụng nên dùng {regulation}", "vui lòng ghi vào trang «Đơn vị và tháng»"
)
SHARE_FROM_DATE = Code(
    "W879",
    "Excel đã đổi phân số thành ngày; được hiểu là {share}",
    "vui lòng kiểm tra, nên ghi 25% hoặc định dạng ô là chữ",
)
SEVERAL_SHEETS = Code(
    "W880",
    "{count} trang được lấy chung là «{what}»: {sheets}",
    "nếu có trang là bản sao hoặc của tháng khác, vui lòng xóa hoặc ẩn trang ấy",
)
SHEETS_OF_PEOPLE = Code(
    "W881",
    "{count} trang không có cột họ tên, được lấy mỗi trang là của một người: {sheets}",
    "vui lòng kiểm tra tên người ở từng trang",
)
SUMS_OTHERS = Code(
    "W882",
    "«{text}» được lấy là một nhiệm vụ của {name} mà số giao, hoàn thành đúng bằng tổng các dòng trên của người này",
    "nếu là dòng cộng, vui lòng xóa dòng",
)
NUMBERS_LEFT_OUT = Code(
    "W889",
    "trang «{sheet}»: cột «{heading}» không được dùng mà có {count} ô ghi số",
    "nếu là số liệu chấm điểm, vui lòng đặt tên cột như trong tệp mẫu rồi đọc lại",
)
HIDDEN_COLUMNS = Code(
    "W883",
    "trang «{sheet}»: {count} cột đang ẩn vẫn được lấy: {columns}",
    "nếu không muốn, vui lòng xóa các cột đó",
)
