#!/bin/sh
# Makes the PDFs of this folder from bulletin.html, each with another program of Debian 12: chromium, libreoffice-writer-nogui,
# weasyprint, wkhtmltopdf, ghostscript, poppler-utils, pango1.0-tools, abiword, mupdf-tools, img2pdf, qpdf, python3-reportlab,
# python3-arabic-reshaper and python3-bidi; fonts: fonts-noto-core, fonts-hosny-amiri.
set -e
cd "$(dirname "$0")"
out=$PWD
work=$(mktemp -d)
cp bulletin.html "$work"
cd "$work"
sed -e '1,/<body>/d' -e 's/<[^>]*>/\n/g' bulletin.html | sed -e 's/^ *//' -e '/^$/d' > bulletin.txt
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$out/chromium.pdf" bulletin.html
soffice --headless --convert-to odt:writer8 --infilter='HTML (StarWriter)' bulletin.html
soffice --headless --convert-to pdf:writer_pdf_Export bulletin.odt && mv bulletin.pdf "$out/libreoffice.pdf"
weasyprint bulletin.html "$out/weasyprint.pdf"
QT_QPA_PLATFORM=offscreen wkhtmltopdf -q bulletin.html "$out/wkhtmltopdf.pdf" || true
mutool convert -o mupdf.pdf bulletin.html
distil() { gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sOutputFile="$out/ghostscript-$1.pdf" "$2"; }
distil chromium "$out/chromium.pdf"
distil libreoffice "$out/libreoffice.pdf"
distil mupdf mupdf.pdf
pdftocairo -pdf "$out/libreoffice.pdf" "$out/cairo-libreoffice.pdf"
pango-view -q --font='Noto Naskh Arabic 13' --width=480 --wrap=word --output="$out/pango.pdf" bulletin.txt
abiword --to=pdf -o "$out/abiword.pdf" bulletin.odt || true
amiri=$(fc-list | sed -n 's/:.*Amiri.*Regular.*//p' | head -n 1)
/usr/bin/python3 "$out/reshaped.py" bulletin.txt "$amiri" "$out/reportlab.pdf"
pdftoppm -r 60 -gray -png "$out/libreoffice.pdf" scan
img2pdf scan-1.png -o "$out/scan.pdf"
qpdf --encrypt secret secret 256 -- "$out/weasyprint.pdf" "$out/locked.pdf"
rm -r "$work"
