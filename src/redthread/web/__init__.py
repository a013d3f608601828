"""The face: templates, components, navigation, error pages, and pages that join several stages."""
