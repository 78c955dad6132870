"""What is known already and need not stop anybody: baselines of old findings, and findings a project allows."""
