"""A month of KPI (đánh giá, xếp loại hằng tháng gắn với KPI): tasks → a, b, c, d, đ, e → total → level → caps."""
