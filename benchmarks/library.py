"""Generate a library of canned replies in many formats (our own texts), and measure checking it.

python benchmarks/library.py FOLDER [--replies 5000]          write the library
python benchmarks/library.py --measure [--replies 5000]       write one, and check it cold and again
"""
