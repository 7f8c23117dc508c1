"""What the fields of a month are called (tên gọi thống nhất): in the workbook, on screens, on papers and in what is told."""

from collections.abc import Mapping

PERSON: Mapping[str, str] = {
    "id": "Mã",
    "name": "Họ và tên",
    "post": "Chức vụ",
    "kind": "Đối tượng",
    "group": "Nhóm nhiệm vụ tương đồng",
    "leader": "Lãnh đạo, quản lý",
    "manages": "Người dưới quyền",
    "worked_days": "Số ngày làm việc thực tế",
    "absence": "Lý do vắng",
    "self_general": "Tự chấm tiêu chí chung",
    "general": "Điểm tiêu chí chung",
    "form": "Mẫu tiêu chí",
    "rater": "Người, cấp đánh giá",
    "rated_as": "Dòng của Điều 9",
    "rater_instead": "Đánh giá thay",
    "rater_ground": "Căn cứ đánh giá thay",
    "self_level": "Tự xếp loại",
    "strengths": "Ưu điểm",
    "weaknesses": "Hạn chế, khuyết điểm",
    "remark": "Nhận xét của cấp có thẩm quyền",
    "evidence": "Minh chứng",
    "reward": "Khen thưởng đột xuất",
    "sector_result": "Kết quả theo ngành dọc",
}
"""Of whoever is rated."""
TASK: Mapping[str, str] = {
    "name": "Nhiệm vụ, sản phẩm",
    "product": "Mã sản phẩm",
    "level": "Nhóm",
    "unit": "Đơn vị chuẩn",
    "assigned": "Giao",
    "completed": "Hoàn thành",
    "quality_lapses": "Lần chưa đạt chất lượng",
    "quality_excused": "Trong đó miễn trừ chất lượng",
    "rejected": "Không được chấp nhận",
    "delays": "Lần chậm",
    "delays_excused": "Trong đó miễn trừ chậm",
    "excused_by": "Căn cứ miễn trừ",
    "handed_over": "Đã chuyển người khác",
    "extra": "Nhận thay, đột xuất",
    "share_of": "Mã sản phẩm chung",
    "directing": "Việc chỉ đạo",
    "due": "Thời hạn",
    "output": "Kết quả phải có",
    "duty": "Trách nhiệm",
    "authority": "Thẩm quyền",
    "added_on": "Ngày cập nhật việc đột xuất",
}
"""Of a task."""
BONUS: Mapping[str, str] = {"points": "Điểm cộng", "ground": "Căn cứ", "approved_by": "Người duyệt"}
"""Of a line of bonus points."""
LEADERSHIP: Mapping[str, str] = {
    "execution": "Điểm đ: tổ chức triển khai",
    "execution_ground": "Căn cứ của điểm đ",
    "unity": "Điểm e: tập hợp, đoàn kết",
    "unity_ground": "Căn cứ của điểm e",
}
"""Of the two figures that a leader is given."""
