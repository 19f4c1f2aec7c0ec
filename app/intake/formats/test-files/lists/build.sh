#!/bin/sh
# Makes the files of this folder with programs of Debian 12: python3-openpyxl, python3-feedgenerator, libreoffice-calc-nogui,
# gnumeric, mutt, zip, p7zip-full and jq; and of npm: feed 5, Eleventy 3 with its plugin for feeds 2, and nodemailer 7.
set -e
cd "$(dirname "$0")"
out=$PWD
work=$(mktemp -d)
rm -f python.mbox mutt.mbox info-zip.zip 7z.zip
/usr/bin/python3 make.py "$work"
mv "$work/0.eml" python.eml
jq --indent 3 . python.json > jq.json
jq -c '.[]' python.json > jq.jsonl
npm install --silent --no-audit --no-fund --prefix "$work" feed@5 @11ty/eleventy@3 @11ty/eleventy-plugin-rss@2 nodemailer@7
node make-feeds.mjs "$work"
mv "$work"/made/eleventy.* "$work/nodemailer.eml" .
office() { soffice --headless --convert-to "$1" --outdir "$work/office" "$2" > /dev/null; }
office xlsx openpyxl.xlsx && mv "$work/office/openpyxl.xlsx" libreoffice.xlsx
office ods openpyxl.xlsx && mv "$work/office/openpyxl.ods" libreoffice.ods
office 'csv:Text - txt - csv (StarCalc):59,34,76,1' openpyxl.xlsx && mv "$work/office/openpyxl.csv" libreoffice.csv
for kind in 'Gnumeric_Excel:xlsx2 gnumeric.xlsx' 'Gnumeric_OpenCalc:odf gnumeric.ods'; do
  ssconvert -T "${kind% *}" openpyxl.xlsx "${kind#* }" 2> /dev/null
done
ssconvert -T Gnumeric_stf:stf_assistant -O 'separator="	" format=preserve' openpyxl.xlsx gnumeric.tsv.txt 2> /dev/null && mv gnumeric.tsv.txt gnumeric.tsv
# What mutt would send is kept in its folder of sent mails instead.
for at in 0 1 2; do
  HOME="$work" LC_ALL=C.UTF-8 mutt -n -F /dev/null -e "set sendmail=/bin/true copy=yes record=$out/mutt.mbox mbox_type=mbox realname='مرصد النهر' from=desk@river.example use_from=yes charset=utf-8 send_charset=utf-8" \
    -s "$(cat "$work/$at.title")" desk@river.example < "$work/$at.txt"
done
cd "$work"
mkdir -p تقارير
for at in 0 1 2; do mv $at.txt "تقارير/2026-03-0$((at + 5)).txt"; done
LC_ALL=C.UTF-8 zip -q -r "$out/info-zip.zip" تقارير
LC_ALL=C.UTF-8 7z a -bd -bso0 "$out/7z.zip" تقارير
rm -r "$work"
