"""In which words is each error of a package told to the person who has to mend it?

The templates are ours and the values are put in as text, so that nothing in a package is evaluated.
"""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    # files
    "no-file": ("there is no YAML file.", "Give a package.yaml, or a folder or zip that holds one."),
    "not-a-zip": ("this is not a readable zip file.", "Pack the YAML files again, without a password."),
    "zip-name": ("the zip holds a file named {name}.", "Pack only YAML files, each name once, without folders above."),
    "too-many-files": ("there are more than {limit} files.", "Put criteria of one stage of use into one file."),
    "too-large": ("the file is larger than {limit} bytes.", "Split it into several files of criteria."),
    "not-utf-8": ("the file is not UTF-8 text.", "Save it as UTF-8."),
    # YAML
    "yaml": ("this is no valid YAML: {detail}.", "Correct the indentation, quotes or colons near this line."),
    "yaml-alias": ("anchors and aliases (& and *) are not accepted.", "Write the value out at each place."),
    "yaml-tag": ("tags ({tag}) are not accepted.", "Leave the tag out; the format knows each field's kind."),
    "yaml-documents": ("the file holds several documents.", "Keep one document to a file: remove the --- lines."),
    "yaml-depth": ("values are nested more than {limit} levels deep.", "Follow the fields of the format."),
    "yaml-nodes": ("the package holds more than {limit} values.", "Publish it as several packages."),
    "yaml-key": ("a field's name is not plain text.", "Use the field names of the format."),
    "duplicate-key": ("the field {name} stands twice; first in line {first}.", "Keep one of the two."),
    "not-a-mapping": ("the file holds no fields.", "Start it with the package's fields or with criteria:."),
    # fields
    "missing-field": ("the field {name} is missing.", "Add it."),
    "unknown-field": ("the field {name} is not known.", "Known here: {known}."),
    "not-in-list": ("{value} is not in the list.", "Choose one of: {allowed}."),
    "wrong-type": ("this is {found}, and {expected} is needed.", "Write {expected}."),
    "wrong-form": ("{value} does not have the form of this field.", "Its pattern is {pattern}."),
    "empty-field": (
        "the field is empty.",
        "Fill it, or state why it does not apply where the format has a field for that.",
    ),
    "out-of-bounds": ("{value} is outside the bounds of this field.", "The bound is {bound}."),
    "repeated-item": ("an item stands twice.", "Keep one of the two."),
    "licence": ("the licence is {value}.", "Only CC0-1.0 is accepted: tenders paste these sentences."),
    "date-impossible": ("{value} is no date.", "Write a date of the calendar as year-month-day."),
    # package
    "no-head": ("no file states the package's identifier.", "Add package.yaml with identifier, version and the rest."),
    "two-heads": ("a second file states a package's identifier.", "Keep the package's fields in one file."),
    "no-criteria": ("the package holds no criterion.", "Add at least one."),
    "criterion-twice": ("the criterion {name} stands twice; first in {first}.", "Give one of them another id."),
    "criterion-unknown": (
        "{name} is no criterion of this package.",
        "Correct the id, or write package/id for another one.",
    ),
    "source-unknown": ("the source {name} is not in the package's list.", "Add it to sources in package.yaml."),
    "language-not-listed": (
        "{language} is not a language of this package.",
        "Add it to languages, or remove the text.",
    ),
    "language-missing": ("there is no text in {language}, the authoritative language.", "Add it."),
    # criteria
    "variable-undeclared": ("{{{name}}} is used and not declared.", "Declare it under variables."),
    "variable-unused": ("the variable {name} is used nowhere.", "Use it as {{{name}}}, or remove it."),
    "variable-twice": ("the variable {name} is declared twice.", "Keep one of the two."),
    "variable-name": ("{name} cannot name a variable.", "Use small letters, digits and _, starting with a letter."),
    "variable-choices": (
        "choices and kind of {name} do not go together.",
        "List choices for kind choice, and only there.",
    ),
    "variable-bounds": ("low is above high at {name}.", "Exchange them."),
    "variable-kind": ("the default of {name}, {value}, is of another kind.", "Give a default that fits the kind."),
    "variable-range": ("the default of {name}, {value}, is outside its bounds.", "Change the default or the bounds."),
    "variable-choice": ("the default of {name}, {value}, is not one of its choices.", "Use the code of a choice."),
    "brace-stray": ("a brace stands alone in {words}.", "Write a variable as {{name}}, and no other braces."),
    "variables-differ": ("the text in {language} uses other variables than the authoritative one.", "Use the same."),
    "scale-missing": ("an award criterion needs a scale of at least two steps.", "Describe who gets which share."),
    "max-points-missing": ("the award criterion does not say {{max_points}}.", "Use the variable in wording or scale."),
    "scale-outside-award": ("only award criteria have a scale.", "Remove it, or change the stage."),
    "terms-missing": ("a contract clause needs its terms.", "State trigger, deadline, duty_bearer and sanction."),
    "terms-outside-clause": ("only contract clauses have terms.", "Remove them, or change the stage."),
    "indicator-or-reason": (
        "there must be indicators or a reason why there are none.",
        "Fill indicators or no_indicator, not both.",
    ),
    "target-and-direction": (
        "direction {direction} and target do not go together.",
        "Monitoring has no target; the others need one.",
    ),
    "target-twice": ("the target is fixed and as offered at once.", "Keep one of the two."),
    "target-not-a-number": (
        "{name} is no number, and a target needs one.",
        "Use a variable of kind number or percent.",
    ),
    "target-order": ("the targets are not in order of time.", "Sort them by after_months, each month once."),
    "basis-twice": ("{act} {article} stands twice.", "Keep one of the two."),
}
