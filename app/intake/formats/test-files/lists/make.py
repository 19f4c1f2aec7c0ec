# Writes three reports with Python's own csv, json, email, mailbox and zipfile, with openpyxl and with feedgenerator.
import csv, datetime, email.message, email.utils, json, mailbox, sys, zipfile
import feedgenerator, openpyxl

reports = [
    {"title": "جسر القرية", "text": "أُغلق الجسر القديم أمام الشاحنات، و«لا موعد» لفتحه.\nالطريق البديل: 7.5 كم.", "source": "بلدية الضفة", "published": "2026-03-05"},
    {"title": "قافلة", "text": "وصلت 12 شاحنة (UNICEF) عند الساعة 18:40 إلى المدرسة; \"الشرقية\".", "source": "مرصد النهر", "published": "2026-03-06"},
    {"title": "Clinic", "text": "The clinic treated 3 people, none of them seriously.", "source": "River Desk", "published": "2026-03-07"},
]
heads = ["title", "text", "source", "published"]

with open("python.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, heads)
    writer.writeheader()
    writer.writerows(reports)
with open("python.json", "w", encoding="utf-8") as file:
    json.dump(reports, file, ensure_ascii=False, indent=2)
with open("python.jsonl", "w", encoding="utf-8") as file:
    file.writelines(json.dumps(report) + "\n" for report in reports)

book = openpyxl.Workbook()
book.active.append(heads)
for report in reports:
    day = datetime.date.fromisoformat(report["published"])
    book.active.append([report["title"], report["text"], report["source"], day])
book.save("openpyxl.xlsx")

def mail(report):
    message = email.message.EmailMessage()
    message["From"] = email.utils.formataddr((report["source"], "desk@river.example"))
    message["Subject"] = report["title"]
    message["Date"] = report["published"] and email.utils.format_datetime(datetime.datetime.fromisoformat(report["published"] + "T12:00:00+03:00"))
    message["Message-ID"] = f"<{report['published']}@river.example>"
    message.set_content(report["text"])
    return message

box = mailbox.mbox("python.mbox")
for report in reports:
    box.add(mail(report))
box.close()
for at, report in enumerate(reports):
    with open(f"{sys.argv[1]}/{at}.txt", "w", encoding="utf-8") as file:
        file.write(report["text"])
    with open(f"{sys.argv[1]}/{at}.eml", "wb") as file:
        file.write(mail(report).as_bytes())
    with open(f"{sys.argv[1]}/{at}.title", "w", encoding="utf-8") as file:
        file.write(report["title"])

for kind, name in ((feedgenerator.Rss201rev2Feed, "feedgenerator.rss"), (feedgenerator.Atom1Feed, "feedgenerator.atom")):
    feed = kind(title="مرصد النهر", link="https://river.example/", description="", feed_url="https://river.example/feed")
    for at, report in enumerate(reports):
        day = datetime.datetime.fromisoformat(report["published"] + "T12:00:00+03:00")
        text = report["text"].replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
        feed.add_item(title=report["title"], link=f"https://river.example/{at}", description=text, pubdate=day, updateddate=day, unique_id=f"river-{at}")
    with open(name, "w", encoding="utf-8") as file:
        feed.write(file, "utf-8")

with zipfile.ZipFile("python.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for at, report in enumerate(reports):
        archive.writestr(f"تقارير/{report['published']}.txt", report["text"])
