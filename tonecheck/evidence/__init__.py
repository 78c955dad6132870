"""What research found about replies to customers: a register that rules and phrases may cite."""
