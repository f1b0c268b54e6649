// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What desktops are told about the program.

#include "support/test.h"

#include <QFile>
#include <QHash>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

QString resource(QStringView name)
{
    return fixture(QString(u"../../resources/"_s + name.toString()));
}

QHash<QString, QString> entry()
{
    QFile file(resource(u"tunewatch.desktop"));
    QHash<QString, QString> keys;
    if (!file.open(QIODevice::ReadOnly))
        return keys;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    if (lines.value(0) != u"[Desktop Entry]")
        return keys;
    for (const QString &line : lines) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals > 0 && !line.startsWith(u'#'))
            keys.insert(line.left(equals), line.mid(equals + 1));
    }
    return keys;
}

/// Texts of the elements, by name; the last of each.
QHash<QString, QString> metainfo(QString *error)
{
    QFile file(resource(u"tunewatch.metainfo.xml"));
    QHash<QString, QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString name;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            name = xml.name().toString();
        else if (xml.isCharacters() && !xml.isWhitespace())
            texts.insert(name, xml.text().trimmed().toString());
    }
    *error = xml.errorString();
    return texts;
}

} // namespace

class DesktopEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowToStart()
    {
        const auto keys = entry();
        QCOMPARE(keys.value(u"Type"_s), u"Application"_s);
        QCOMPARE(keys.value(u"Exec"_s), u"tunewatch %F"_s);
        QVERIFY(keys.value(u"MimeType"_s).startsWith(u"text/plain;"_s));
        QCOMPARE(keys.value(u"Icon"_s), u"tunewatch"_s);
        QCOMPARE(keys.value(u"Terminal"_s), u"false"_s);
        QVERIFY(!keys.value(u"Name"_s).isEmpty());
        for (const QString &key : {u"Categories"_s, u"MimeType"_s, u"Keywords"_s, u"Keywords[zh_CN]"_s})
            QVERIFY2(keys.value(key).endsWith(u';'), qPrintable(key));
        for (const QString &key : {u"Comment"_s, u"GenericName"_s})
            QVERIFY2(!keys.value(key).isEmpty() && keys.contains(key + u"[zh_CN]"_s), qPrintable(key));
    }

    void belongsToTheStoreEntry()
    {
        QString error;
        const auto texts = metainfo(&error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QCOMPARE(texts.value(u"id"_s), u"tunewatch.desktop"_s);
        QCOMPARE(texts.value(u"launchable"_s), u"tunewatch.desktop"_s);
        QCOMPARE(texts.value(u"binary"_s), entry().value(u"Exec"_s).section(u' ', 0, 0));
        QCOMPARE(texts.value(u"project_license"_s), u"GPL-3.0-or-later"_s);
    }
};

TUNEWATCH_TEST(desktop_entry, DesktopEntryTest)
#include "tst_desktop_entry.moc"
