"""Every form there is (mọi biểu mẫu): of a meeting and of a month, for what serves both, such as an office's own templates."""

from forms.catalogue import FORMS, Form
from forms.kpi.catalogue import FORMS as MONTH_FORMS
from forms.kpi.catalogue import MonthForm

AnyForm = Form | MonthForm
EVERY_FORM: tuple[AnyForm, ...] = (*FORMS, *MONTH_FORMS)


def any_form_of(key: str) -> AnyForm | None:
    """The form of that key, of a meeting or of a month, if there is one."""
    return next((form for form in EVERY_FORM if form.key == key), None)
