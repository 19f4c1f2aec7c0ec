# Writes bulletin.txt from the bottom of the sheet to its top, as drivers of printers draw a wide page, and turns the sheet.
import sys
import arabic_reshaper
from bidi.algorithm import get_display
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

text, font, out = sys.argv[1:]
pdfmetrics.registerFont(TTFont("Arabic", font))
page = canvas.Canvas(out, pagesize=(595, 420))  # the sheet as it is seen
page.setPageRotation(90)
page.rotate(90)
page.translate(0, -420)
height = 400
for paragraph in open(text, encoding="utf-8").read().split("\n"):
    lines, line = [], ""
    for word in paragraph.split(" "):
        if len(line) + len(word) > 80:
            lines.append(line)
            line = word
        else:
            line = (line + " " + word).strip()
    for line in lines + [line]:
        page.setFont("Arabic", 12)
        page.drawRightString(570, height, get_display(arabic_reshaper.reshape(line), base_dir="R"))
        height -= 20
page.save()
