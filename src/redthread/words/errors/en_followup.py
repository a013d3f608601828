"""With which sentence is each refusal about sites, findings and corrective actions told in English?"""

SENTENCES: dict[str, str] = {
    # Sites
    "country-unknown": "“{country}” is no country's code. Give its two letters, such as CN or MX.",
    "site-unnamed": "A site needs a name and an address. Give both.",
    "site-place-half": "Coordinates are two figures. Give latitude and longitude, or leave both empty.",
    # Monitors and visits
    "not-a-monitor": (
        "“{name}” is no monitoring organisation. Choose one that is independent of supplier and authority."
    ),
    "sites-missing": "Choose the sites that the monitor looks at: at least one, at most {most}.",
    "visit-made-already": "The visit has been noted as made. Note another one.",
    "visit-in-future": "That day has not come yet. Give the day on which the visit was made.",
    "clauses-missing": (
        "Choose the clauses whose breach was looked for. What nobody looked for does not count as checked."
    ),
    # Findings
    "people-range": "Give a number of people from {least} to {most}.",
    "found-in-future": "That day has not come yet. Give the day on which it was found.",
    "children-no-words": (
        "Of children there is no record beyond a count. Leave the words empty, and begin the safeguarding path "
        "with the partner who runs it."
    ),
    "finding-withdrawn": "The finding was withdrawn; nothing more happens to it.",
    "finding-without-words": "A finding is told in words. Write what was found before you sign it off.",
    "finding-decided": "The monitor has decided on what was replied. New words of the monitor may be replied to again.",
    "finding-not-told": "Nobody who may reply has been told yet. A decision comes after they could.",
    "reply-period-open": (
        "Nobody has replied yet, and they may until {day}. Decide after that, or withdraw the finding if it is wrong."
    ),
    "reply-days": "The period for a reply has from {least} to {most} days.",
    "reply-empty": "The reply is empty. Write what you have to say to it.",
    "finding-reason-missing": "Give a reason. Those concerned will want to know it.",
    "story-unanswered": "Every question of the story check needs its answer.",
    "story-mentions": (
        "The text holds “{words}”, so “not mentioned” can't be right. Say whether it points at somebody, or reword it."
    ),
    "story-names-unseen": (
        "The text holds “{words}”, which may point at a person. Reword it, or confirm that you looked at it."
    ),
    "release-refused": "This audience can't be told now. The page lists what stands against it.",
    # Corrective action
    "action-incomplete": "“{field}” is empty. Say it in a sentence.",
    "due-in-past": "The due day lies before today. Give one from today on.",
    "too-many-actions": "A finding has at most {most} corrective actions. Put steps that belong together into one.",
    "action-step-by-owner": (
        "Who answers for a corrective action does not judge it. Another organisation, by another person, has to."
    ),
    "action-step-not-now": "That step does not follow where the action stands now. Load the page anew.",
    "comment-missing": "This step needs words: what is missing, or how it is known that it works.",
    # Remedy for workers
    "remedy-future": "That day has not come yet. Note what workers got after they did.",
    "remedy-verified-by-owner": (
        "Nobody confirms their own remedy for workers. Note it as not confirmed; the monitor or the authority can."
    ),
    "remedy-verifier-other": "Only that side itself can say that it confirmed it. Choose your own, or name another.",
    "remedy-verifier-missing": "Name the organisation that confirmed it; never a person.",
    "remedy-superseded": "That entry was corrected before. Correct the newest one.",
    "amount-negative": "An amount is zero or more.",
    "verified-day": "Give the day on which it was confirmed if somebody confirmed it, and none if nobody did.",
}
