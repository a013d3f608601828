"""Which addresses lead to visits, findings and corrective actions?"""

from django.urls import path

from redthread.apps.followup import views, views_actions, views_findings

app_name = "followup"
urlpatterns = [
    path("contracts/<public_id:contract_id>/monitors/", views.monitors, name="monitors"),
    path(
        "contracts/<public_id:contract_id>/monitors/<public_id:assignment_id>/end/",
        views.assignment_end,
        name="assignment_end",
    ),
    path("monitoring/", views.assignments, name="assignments"),
    path("monitoring/<public_id:assignment_id>/", views.assignment, name="assignment"),
    path("monitoring/<public_id:assignment_id>/visits/add/", views.visit_add, name="visit_add"),
    path("monitoring/<public_id:assignment_id>/visits/<public_id:visit_id>/made/", views.visit_made, name="visit_made"),
    path("monitoring/<public_id:assignment_id>/findings/add/", views.finding_add, name="finding_add"),
    path("findings/", views_findings.findings, name="findings"),
    path("findings/findings.xlsx", views_findings.export, name="export"),
    path("findings/<public_id:finding_id>/", views_findings.finding, name="finding"),
    path("findings/<public_id:finding_id>/sign-off/", views_findings.sign_off, name="sign_off"),
    path("findings/<public_id:finding_id>/reword/", views_findings.reword, name="reword"),
    path("findings/<public_id:finding_id>/consent/", views_findings.consent, name="consent"),
    path("findings/<public_id:finding_id>/story/", views_findings.story, name="story"),
    path("findings/<public_id:finding_id>/release/", views_findings.release, name="release"),
    path("findings/<public_id:finding_id>/reply/", views_findings.reply, name="reply"),
    path("findings/<public_id:finding_id>/decide/", views_findings.decide, name="decide"),
    path("findings/<public_id:finding_id>/withdraw/", views_findings.withdraw, name="withdraw"),
    path("findings/<public_id:finding_id>/actions/add/", views_actions.action_add, name="action_add"),
    path("actions/", views_actions.actions, name="actions"),
    path("actions/<public_id:action_id>/", views_actions.action, name="action"),
    path("actions/<public_id:action_id>/edit/", views_actions.action_edit, name="action_edit"),
    path("actions/<public_id:action_id>/step/", views_actions.step, name="step"),
    path("actions/<public_id:action_id>/remedy/", views_actions.remedy, name="remedy"),
    path("actions/<public_id:action_id>/evidence/<public_id:file_id>/", views_actions.evidence, name="evidence"),
]
