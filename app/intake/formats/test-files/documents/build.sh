#!/bin/sh
# Makes the documents of this folder from bulletin.html: Debian's libreoffice-writer-nogui, abiword, pandoc and chromium.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
soffice --headless --convert-to odt:writer8 --infilter='HTML (StarWriter)' --outdir "$work" bulletin.html
for ending in docx rtf; do soffice --headless --convert-to "$ending" --outdir "$work" "$work/bulletin.odt"; done
for ending in docx odt rtf; do
  cp "$work/bulletin.$ending" "libreoffice.$ending"
  # AbiWord ends with an error of its own after it has written the file.
  abiword --to="$ending" -o "abiword.$ending" "$work/bulletin.odt" || test -s "abiword.$ending"
done
# pandoc writes the title of a page above its text.
sed 's#<title>.*</title>##' bulletin.html > "$work/untitled.html"
for ending in docx odt rtf; do pandoc -s "$work/untitled.html" -o "pandoc.$ending"; done
soffice --headless --convert-to html --outdir "$work" libreoffice.odt && cp "$work/libreoffice.html" .
pandoc -s --metadata pagetitle='نشرة مسائية' libreoffice.docx -o pandoc.html
chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=two-columns.pdf two-columns.html
rm -r "$work"
