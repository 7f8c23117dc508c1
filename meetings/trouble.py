"""What the system says when it cannot read or write, in words for people."""

import errno

_WORDS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "trên đường dẫn có một tệp ở chỗ phải là thư mục",
    errno.EEXIST: "đã có ở đó",
    errno.ENOTEMPTY: "thư mục không rỗng",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã hết dung lượng được cấp",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.EIO: "đĩa báo lỗi đọc, ghi",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EMFILE: "máy đang mở quá nhiều tệp",
    errno.ETXTBSY: "tệp đang được dùng",
    errno.EBUSY: "tệp đang được dùng",
    errno.ELOOP: "đường dẫn vòng vo",
}


def words_for(error: OSError) -> str:
    """Why the system refused, in Vietnamese; its number where it has no words."""
    return _WORDS.get(error.errno or 0, f"hệ thống báo lỗi số {error.errno}")
