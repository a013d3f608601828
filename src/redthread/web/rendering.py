"""How is a form's field drawn, so that it is the same on every page?"""

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    """Our own templates for a form and its fields: label, hint, error tied to the input, in that order."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
