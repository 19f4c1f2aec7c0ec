# Writes bulletin.txt as old programs do: letters in the forms in which they are drawn, from left to right.
import sys
import arabic_reshaper
from bidi.algorithm import get_display
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

text, font, out = sys.argv[1:]
pdfmetrics.registerFont(TTFont("Arabic", font))
page = canvas.Canvas(out, pagesize=(420, 595))
height = 560
for paragraph in open(text, encoding="utf-8").read().split("\n"):
    lines, line = [], ""
    for word in paragraph.split(" "):
        if len(line) + len(word) > 60:
            lines.append(line)
            line = word
        else:
            line = (line + " " + word).strip()
    for line in lines + [line]:
        page.setFont("Arabic", 12)
        page.drawRightString(400, height, get_display(arabic_reshaper.reshape(line), base_dir="R"))
        height -= 22
page.save()
