#!/bin/sh
# Makes the documents of this folder from bulletin.html: Debian's libreoffice-writer-nogui, abiword and chromium.
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
chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=two-columns.pdf two-columns.html
rm -r "$work"
