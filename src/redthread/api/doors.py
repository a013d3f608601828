"""Where do machines come in?"""

from ninja import NinjaAPI

from redthread import __version__
from redthread.api import (
    accounts,
    check,
    contracts,
    files,
    findings,
    library,
    published,
    purchases,
    reference,
    reports,
    sites,
    tenders,
)
from redthread.api.reading import StrictParser
from redthread.api.refusals import answer_refusals

api = NinjaAPI(
    title="Redthread",
    version=__version__,
    description="Social criteria in public ICT purchasing. Lists come in parts; every refusal has the shape `Refused`.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
    parser=StrictParser(),
)
api.add_router("/library", library.router)
api.add_router("/purchases", purchases.router)
api.add_router("/purchases", tenders.router)
api.add_router("/contracts", contracts.router)
api.add_router("", reports.router)
api.add_router("/files", files.router)
api.add_router("", findings.router)
api.add_router("/sites", sites.router)
api.add_router("/check", check.router)
api.add_router("/published", published.router)
api.add_router("", accounts.router)
api.add_router("", reference.reference_router(api))
answer_refusals(api)
