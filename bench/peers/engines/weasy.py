"""weasy.py in.html out.pdf | weasy.py --warm out.pdf in.html ... : WeasyPrint, from HTML made beforehand."""
import json
import logging
import sys
import time

from weasyprint import HTML

logging.disable(logging.CRITICAL)


def render(file, out):
    HTML(filename=file).write_pdf(out)


if sys.argv[1] == "--warm":
    runs = []
    for file in sys.argv[3:]:
        start = time.perf_counter()
        render(file, sys.argv[2])
        runs.append({"ms": (time.perf_counter() - start) * 1000})
    print(json.dumps({"runs": runs}))
else:
    render(sys.argv[1], sys.argv[2])
