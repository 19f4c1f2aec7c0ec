#!/bin/sh
# Makes the PDFs of this folder, with Debian's chromium, libreoffice-writer-nogui, python3-reportlab, python3-arabic-reshaper,
# python3-bidi and fonts-hosny-amiri. The bulletin is that of the folder above.
set -e
cd "$(dirname "$0")"
out=$PWD
work=$(mktemp -d)
cd "$work"
print() { chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$2" "$1"; }
print "$out/columns-above-table.html" "$out/columns-above-table.pdf"
# The same with a table of two columns, whose rows look like short lines of the text above it.
sed -E 's#<(td|th)>[^<]*</(td|th)></tr>#</tr>#; s#<(td|th)>[^<]*</(td|th)></tr>#</tr>#' "$out/columns-above-table.html" > two-cells.html
print two-cells.html "$out/columns-above-two-cells.pdf"
soffice --headless --convert-to pdf:writer_pdf_Export --outdir "$out" "$out/justified.fodt"
# Pages with headers, footers, page numbers and notes.
soffice --headless --convert-to pdf:writer_pdf_Export --outdir "$work" "$out/running.fodt"
mv running.pdf "$out/running-libreoffice.pdf"
node "$out/print-running.mjs" "$(command -v chromium)" "$out/running-chromium.pdf"
sed -e '1,/<body>/d' -e 's/<[^>]*>/\n/g' "$out/../bulletin.html" | sed -e 's/^ *//' -e '/^$/d' > bulletin.txt
amiri=$(fc-list | sed -n 's/:.*Amiri.*Regular.*//p' | head -n 1)
/usr/bin/python3 "$out/sideways.py" bulletin.txt "$amiri" "$out/sideways.pdf"
# A file that does not say which letter each glyph is.
/usr/bin/python3 - "$out/../reportlab.pdf" "$out/nameless.pdf" <<'END'
import re, sys
file = open(sys.argv[1], "rb").read()
open(sys.argv[2], "wb").write(re.sub(rb"/ToUnicode \d+ \d+ R", lambda found: b" " * len(found.group()), file))
END
rm -r "$work"
