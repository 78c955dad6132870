"""Reading YAML documents so that every value knows the line and column it stands at."""
