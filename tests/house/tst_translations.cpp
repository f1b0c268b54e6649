// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source_tree.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Literals of tr() in the sources, as far as they stand on one line: enough to notice a string that nobody translated.
QSet<QString> stringsOfUi()
{
    static const QRegularExpression call(u"\\btr\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\s*[,)]"_s);
    QSet<QString> strings;
    for (const SourceFile &file : sourceFiles({u"ui"_s})) {
        for (const QString &line : file.lines) {
            auto matches = call.globalMatch(line);
            while (matches.hasNext())
                strings.insert(matches.next().captured(1).replace(u"\\n"_s, u"\n"_s));
        }
    }
    return strings;
}

QString unescaped(QString text)
{
    return text.replace(u"&apos;"_s, u"'"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&lt;"_s, u"<"_s).replace(
        u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsComplete()
    {
        const QDir folder(QStringLiteral(TUNEWATCH_SOURCE "/translations"));
        const QStringList languages = folder.entryList({u"*.ts"_s});
        QVERIFY(!languages.isEmpty());
        for (const QString &language : languages) {
            QFile file(folder.filePath(language));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY2(!text.contains(u"type=\"unfinished\""), qPrintable(language));
            static const QRegularExpression source(u"<source>(.*?)</source>"_s, QRegularExpression::DotMatchesEverythingOption);
            QSet<QString> translated;
            auto matches = source.globalMatch(text);
            while (matches.hasNext())
                translated.insert(unescaped(matches.next().captured(1)));
            QStringList missing = (stringsOfUi() - translated).values();
            // The sources are English; only their plurals need a word more.
            if (language == u"tunewatch_en.ts")
                missing.removeIf([](const QString &string) { return !string.contains(u"%n"); });
            missing.sort();
            QVERIFY2(missing.isEmpty(), qPrintable(language + u" lacks: "_s + missing.join(u" | "_s)));
        }
    }
};

TUNEWATCH_TEST(translations, TranslationsTest)
#include "tst_translations.moc"
