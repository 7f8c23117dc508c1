"""What can be wrong or doubtful in a roster workbook: every fault (F6xx) and warning (W6xx), declared once."""

from meetings.faults import Code

# --- the file -------------------------------------------------------------------------------------------------------
NO_FILE = Code("F601", "không có tệp «{path}»", "vui lòng kiểm tra lại tên tệp và thư mục")
NOT_A_FILE = Code("F602", "«{path}» không phải là một tệp thường (có thể là thư mục)", "vui lòng chọn một tệp .xlsx")
UNREADABLE = Code(
    "F603",
    "không mở được tệp «{path}»: {reason}",
    "vui lòng kiểm tra quyền đọc, đóng tệp trong Excel nếu đang mở, hoặc chép tệp sang chỗ khác rồi thử lại",
)
EMPTY_FILE = Code("F604", "tệp rỗng, dài 0 byte", "vui lòng lưu lại danh sách từ Excel hoặc xin lại tệp")

# --- names ----------------------------------------------------------------------------------------------------------
NO_NAME = Code(
    "F605",
    "dòng {row} có {given} nhưng thiếu họ tên",
    "vui lòng ghi họ tên vào ô {cell} rồi nhập lại, hoặc xóa cả dòng nếu là dòng thừa",
)
BAD_NAME = Code("F606", "«{text}» không phải là họ tên", "vui lòng ghi họ tên vào ô {cell} rồi nhập lại")
STRANGE_NAME = Code(
    "F607",
    "họ tên có ký tự lạ: {signs}",
    "vui lòng gõ lại họ tên ở ô {cell} chỉ bằng chữ tiếng Việt rồi nhập lại",
)
LONG_NAME = Code(
    "F608",
    "họ tên dài {length} chữ, quá giới hạn {limit} chữ",
    "vui lòng chỉ để họ tên ở ô {cell}, chuyển phần còn lại sang cột khác",
)
NAME_NOT_COMPUTED = Code(
    "F609",
    "ô họ tên là công thức chưa được tính, tệp không lưu kết quả",
    "vui lòng mở tệp bằng Excel, bấm lưu rồi nhập lại, hoặc gõ họ tên vào ô {cell}",
)
NAME_IN_ERROR = Code(
    "F610", "ô họ tên đang báo lỗi Excel {text}", "vui lòng sửa công thức hoặc gõ họ tên vào ô {cell} rồi nhập lại"
)
LOST_FONT = Code(
    "F622",
    "«{text}» giống chữ gõ bằng phông cũ {encoding} (đọc ra «{read}») nhưng ô đang dùng phông khác nên không đọc chắc được",
    "vui lòng chọn lại phông {font} cho ô {cell}, hoặc gõ lại bằng phông Unicode như Times New Roman, rồi nhập lại",
)

# --- the table ------------------------------------------------------------------------------------------------------
NO_HEADER = Code(
    "F611",
    "không thấy cột «Họ và tên» trong {count} trang tính đã xem: {sheets}",
    "vui lòng đặt tên cột là «Họ và tên» (hoặc «Họ đệm» và «Tên») ở dòng tiêu đề của danh sách",
)
NO_MEMBERS = Code(
    "F612",
    "trang «{sheet}» có cột «Họ và tên» ở dòng {row} nhưng bên dưới không có ai",
    "vui lòng ghi danh sách ngay dưới dòng tiêu đề",
)
SIDE_BY_SIDE = Code(
    "F621",
    "trang «{sheet}» có hai danh sách đặt cạnh nhau: cột thứ hai «{text}» ở ô {cell} cũng ghi tên người",
    "vui lòng chuyển các dòng của khối thứ hai xuống dưới khối thứ nhất rồi nhập lại",
)

# --- the format -----------------------------------------------------------------------------------------------------
OLD_EXCEL = Code(
    "F613",
    "đây là tệp Excel đời cũ (.xls), chương trình chỉ đọc .xlsx",
    "vui lòng mở tệp bằng Excel, chọn Lưu thành (Save As) «Excel Workbook (*.xlsx)»",
)
ENCRYPTED = Code(
    "F614",
    "tệp được đặt mật khẩu nên không đọc được",
    "vui lòng mở bằng Excel, bỏ mật khẩu ở Tệp › Thông tin › Bảo vệ sổ làm việc, lưu lại",
)
OTHER_FORMAT = Code(
    "F615",
    "đây là {kind}, không phải sổ tính Excel .xlsx",
    "vui lòng mở tệp bằng chương trình đã tạo ra nó và lưu thành .xlsx; chỉ đổi đuôi tên tệp thì không đủ",
)
DAMAGED = Code(
    "F616",
    "tệp .xlsx bị hỏng: {what}",
    "vui lòng xin lại tệp, hoặc mở bằng Excel để sửa (Open and Repair) rồi lưu lại",
)
TOO_LARGE = Code(
    "F617",
    "{what} là {size}, quá giới hạn {limit}",
    "vui lòng chép riêng danh sách (chỉ chữ, không hình ảnh) sang một tệp .xlsx mới",
)
DTD = Code(
    "F618",
    "phần «{part}» trong tệp có khai báo DTD mà Excel không bao giờ ghi; tệp có thể được tạo để gây hại",
    "vui lòng không dùng tệp này và xin lại tệp từ nơi gửi",
)
TOO_MANY_ROWS = Code(
    "F619",
    "trang «{sheet}» có hơn {limit} dòng có chữ",
    "vui lòng chép riêng danh sách sang một tệp .xlsx mới",
)
UNSAFE_PART = Code(
    "F620",
    "bên trong tệp có đường dẫn không an toàn «{part}»",
    "vui lòng không dùng tệp này và xin lại tệp từ nơi gửi",
)

# --- which rows -----------------------------------------------------------------------------------------------------
OTHER_ROSTERS = Code(
    "W601",
    "đã đọc trang «{sheet}» ({count} người); còn trang khác cũng giống danh sách: {others}",
    "nếu cần trang khác, vui lòng để riêng trang đó trong một tệp",
)
HIDDEN_SHEET = Code(
    "W602", "danh sách được lấy từ trang đang ẩn «{sheet}»", "vui lòng kiểm tra có đúng danh sách không"
)
HIDDEN_ROWS = Code(
    "W603",
    "{count} người ở dòng đang bị ẩn hoặc lọc vẫn được lấy: dòng {rows}",
    "nếu không muốn, vui lòng xóa các dòng đó khỏi tệp",
)
BELOW_THE_END = Code(
    "W604",
    "bảng kết thúc ở dòng {end}, nhưng bên dưới còn {count} dòng giống danh sách (từ dòng {row}) không được lấy",
    "nếu đó là đảng viên, vui lòng chuyển lên trên phần ký tên",
)
NOT_MEMBERS = Code(
    "W605",
    "{name} không được lấy vì ghi là «{text}», không phải đảng viên",
    "nếu là đảng viên, vui lòng sửa ô này",
)
AFTER_TOTAL = Code(
    "W606",
    "«{name}» đứng sau dòng tổng cộng và không có số thứ tự nên không được lấy",
    "nếu là đảng viên, vui lòng ghi số thứ tự hoặc chuyển lên trên dòng tổng cộng",
)
STRAY_TEXT = Code(
    "W607", "dòng {row} chỉ có «{text}», không đọc ra họ tên, nên được bỏ qua", "vui lòng kiểm tra có sót ai không"
)
TAKEN_FOR_SECTIONS = Code(
    "W626",
    "{count} dòng được hiểu là tên mục hoặc bộ phận, không phải tên người: {rows}",
    "nếu có đảng viên trong đó, vui lòng ghi số thứ tự và năm sinh cho dòng ấy rồi nhập lại",
)
TAKEN_FOR_PEOPLE = Code(
    "W627",
    "{count} dòng không chắc là tên người nhưng vẫn được lấy là đảng viên: {rows}",
    "nếu là tên bộ phận, chữ ký hoặc ghi chú, vui lòng xóa các dòng ấy rồi nhập lại",
)
OTHER_NAMES = Code(
    "W628",
    "cột {cell} cũng có chữ như tên người nhưng không được lấy; họ tên chỉ lấy từ cột {taken}",
    "nếu cột này thuộc họ tên đảng viên, vui lòng đặt tiêu đề «Họ đệm» và «Tên» cho hai cột rồi nhập lại",
)
LOST_FONTS = Code(
    "W631",
    "{count} ô giống chữ gõ bằng phông cũ nhưng đang dùng phông khác nên được giữ nguyên, không đoán: {cells}",
    "vui lòng chọn lại phông cũ (.VnTime, VNI-Times) cho các ô ấy, hoặc gõ lại bằng phông Unicode, rồi nhập lại",
)
DOUBTFUL_FONTS = Code(
    "W632",
    "{count} ô dùng phông cũ nhưng không chắc chữ được gõ bằng phông ấy hay bằng Unicode: {cells}",
    "vui lòng đối chiếu từng ô với bản in; ô nào sai thì gõ lại bằng phông Unicode rồi nhập lại",
)

# --- status ---------------------------------------------------------------------------------------------------------
AWAY = Code(
    "W608",
    "{name}: ghi «{text}» nhưng vẫn được lấy với diện {status}",
    "nếu không còn sinh hoạt ở đây, vui lòng bỏ khỏi danh sách hoặc không triệu tập",
)
STATUS_UNCLEAR = Code(
    "W609", "«{text}» nói hai điều về diện đảng viên; đã hiểu là {status}", "vui lòng kiểm tra lại ô này"
)
STATUS_UNKNOWN = Code(
    "W610",
    "{count} ô ở cột diện đảng viên ghi «{text}» (ô đầu là {cell}), không rõ diện nào; được coi là {status}",
    "nếu là dự bị, miễn sinh hoạt hay sinh hoạt tạm thời, vui lòng ghi rõ bằng chữ",
)
STATUS_FROM_NOTE = Code(
    "W611", "{name} được hiểu là {status} vì ô này ghi «{text}»", "vui lòng kiểm tra lại diện đảng viên"
)
ONLY_MENTIONED = Code(
    "W629",
    "{name}: ô này ghi «{text}» nhưng vẫn được lấy với diện {status}",
    "vui lòng ghi diện đảng viên vào cột diện hoặc ghi chú, hoặc bỏ dòng này nếu không phải đảng viên",
)
TITLE_MENTIONS = Code(
    "W630",
    "tiêu đề phía trên danh sách ghi «{text}»; dòng nào không ghi diện vẫn được lấy là {status}",
    "nếu cả danh sách là diện khác, vui lòng ghi diện vào một cột «Diện đảng viên» rồi nhập lại",
)

# --- births ---------------------------------------------------------------------------------------------------------
BIRTH_UNREAD = Code(
    "W612",
    "không đọc được ngày sinh «{text}» theo thứ tự ngày, tháng, năm nên để trống",
    "vui lòng ghi như 19/02/1975 hoặc chỉ năm 1975",
)
BIRTH_IMPOSSIBLE = Code(
    "W613",
    "ngày sinh {born} nằm ngoài khoảng từ năm 1900 đến nay nên để trống",
    "vui lòng kiểm tra lại năm sinh",
)
BIRTH_SHORT_YEAR = Code(
    "W614",
    "năm sinh chỉ có hai chữ số «{text}» được hiểu là năm {year}",
    "vui lòng ghi đủ bốn chữ số nếu không phải",
)
BIRTH_TWICE = Code(
    "W615",
    "có hai ngày sinh khác nhau «{first}» và «{second}» nên để trống",
    "vui lòng chỉ để một ngày sinh cho mỗi người",
)
BIRTH_YOUNG = Code("W616", "sinh {born}, chưa đủ 18 tuổi mà có trong danh sách", "vui lòng kiểm tra lại năm sinh")
BIRTH_YEAR_AS_DATE = Code(
    "W617",
    "ô định dạng ngày nhưng chứa số {number}; được hiểu là năm sinh {number}",
    "vui lòng kiểm tra, Excel đang hiện ô này là một ngày của năm 1905 hay gần đó",
)
CELL_IN_ERROR = Code(
    "W618",
    "ô {what} báo lỗi hoặc chưa được tính ({text}) nên để trống",
    "vui lòng mở tệp bằng Excel, sửa công thức và lưu lại",
)

# --- names, doubtful ------------------------------------------------------------------------------------------------
SAME_NAME = Code(
    "W619", "{count} người cùng tên {name}: {people}", "vui lòng phân biệt bằng năm sinh hoặc chức vụ khi in phiếu"
)
TWICE = Code("W620", "nghi trùng: {name} có {count} lần: {people}", "nếu là một người, vui lòng xóa bớt dòng")
ONE_WORD = Code("W621", "họ tên chỉ có một chữ «{name}»", "vui lòng kiểm tra có thiếu họ hoặc tên đệm không")
KEPT_FAMILY_NAME = Code(
    "W622",
    "chữ «{word}» trong «{name}» được giữ như họ của người này",
    "nếu là cách xưng hô, vui lòng bỏ chữ đó trong ô {cell}",
)
BESIDE_NAME = Code(
    "W623",
    "«{text}» đứng cạnh họ tên {name} được bỏ ra khỏi tên và không dùng vào đâu",
    "nếu cần, vui lòng ghi vào cột chức vụ hoặc ghi chú",
)
LOWER_CASE_NAME = Code("W625", "họ tên có chữ không viết hoa: {name}", "vui lòng kiểm tra lại ô {cell}")
DIGITS_IN_NAME = Code("W624", "họ tên có chữ số: {name}", "vui lòng kiểm tra lại ô {cell}")

CODES: tuple[Code, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Code))
