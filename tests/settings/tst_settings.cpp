// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include "archive/child.h"
#include "support/ordinary_user.h"
#include "support/test.h"

#include <QFile>
#include <QFont>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using Key = Settings::Key;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;

    QString file() const { return m_directory->filePath(u"settings.ini"_s); }
    void write(const QByteArray &bytes) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void withoutAFileThereAreDefaults()
    {
        const Settings settings(m_directory->path());
        QCOMPARE(settings.value(Key::Theme), QVariant(u"system"_s));
        QCOMPARE(settings.value(Key::Density), QVariant(u"standard"_s));
        QCOMPARE(settings.value(Key::RefreshSeconds), QVariant(15));
        QCOMPARE(settings.value(Key::TimeZone), QVariant(QString()));
        QVERIFY(!settings.value(Key::Geometry).isValid());
        QVERIFY(!QFile::exists(file()));
    }

    void everyKindOfValueSurvivesARestart_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QVariant>("value");
        const auto row = [](const char *name, Key key, const QVariant &value) { QTest::newRow(name) << int(key) << value; };
        row("a word", Key::Theme, u"dark"_s);
        row("a font, with its commas", Key::LogFont, QFont(u"JetBrains Mono"_s, 11).toString());
        row("a number", Key::RefreshSeconds, 60);
        row("bytes with a NUL", Key::Geometry, QByteArray("\x01\0\xff;,\"", 6));
        row("yes", Key::SidebarIsRail, true);
        row("no", Key::SidebarIsRail, false);
        row("a fraction", Key::ChartShare, 0.375);
        row("a list", Key::View, QStringList{u"model"_s, QString(), u"qwen3, \"14b\""_s, u"千问"_s});
        row("a list of one", Key::SelectedJob, QStringList{u"ft-1"_s});
        row("a map in a map", Key::Chart, QVariantMap{{u"zoom"_s, QVariantMap{{u"from"_s, 1.5}}}, {u"log"_s, true}});
    }

    void everyKindOfValueSurvivesARestart()
    {
        QFETCH(int, key);
        QFETCH(QVariant, value);
        Settings(m_directory->path()).set(Key(key), value);
        QCOMPARE(Settings(m_directory->path()).value(Key(key)), value);
    }

    void whatIsNoValueCountsAsNone_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<int>("key");
        QTest::addColumn<QVariant>("expected");
        const auto row = [](const char *name, const QByteArray &ini, Key key, const QVariant &expected) {
            QTest::newRow(name) << ini << int(key) << expected;
        };
        row("a word for a number", "[refresh]\nseconds=often\n", Key::RefreshSeconds, 15);
        row("a list for a number", "[refresh]\nseconds=1, 2\n", Key::RefreshSeconds, 15);
        row("a number beyond all numbers", "[refresh]\nseconds=99999999999999999999\n", Key::RefreshSeconds, 15);
        row("a pace that no service bears", "[refresh]\nseconds=0\n", Key::RefreshSeconds, 15);
        row("a pace before the last question", "[refresh]\nseconds=-30\n", Key::RefreshSeconds, 15);
        row("a pace of half a day", "[refresh]\nseconds=43200\n", Key::RefreshSeconds, 15);
        row("a pace chosen by hand", "[refresh]\nseconds=45\n", Key::RefreshSeconds, 45);
        row("a list for a word", "[appearance]\ntheme=dark, light\n", Key::Theme, u"system"_s);
        row("no number for a fraction", "[window]\nchart_share=nan\n", Key::ChartShare, {});
        row("infinity for a fraction", "[window]\nchart_share=inf\n", Key::ChartShare, {});
        row("a word for a map", "[window]\nchart=steps\n", Key::Chart, {});
        row("a broken variant", "[window]\nchart=@Variant(\\0\\0\\0\\xff\\xff\\xff\\xff)\n", Key::Chart, {});
        row("an unfinished variant", "[window]\ngeometry=@ByteArray(abc\n", Key::SidebarWidth, {});
        row("an empty value", "[refresh]\nseconds=\n", Key::RefreshSeconds, 15);
    }

    void whatIsNoValueCountsAsNone()
    {
        QFETCH(QByteArray, ini);
        QFETCH(int, key);
        QFETCH(QVariant, expected);
        write(ini);
        const Settings settings(m_directory->path());
        QCOMPARE(settings.value(Key(key)), expected);
    }

    void aFileOfGarbageIsNoHindrance_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text of no format") << QByteArray("]][[ not = an = ini\n\n=\n[\n");
        QTest::newRow("bytes") << QByteArray("\0\x7f\xff\xfe\n\r=\0[", 9).repeated(1000);
        QTest::newRow("empty") << QByteArray();
    }

    void aFileOfGarbageIsNoHindrance()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        {
            Settings settings(m_directory->path());
            QCOMPARE(settings.value(Key::Theme).toString(), u"system"_s);
            settings.set(Key::Theme, u"dark"_s);
            QCOMPARE(settings.value(Key::Theme).toString(), u"dark"_s);
        }
        QCOMPARE(Settings(m_directory->path()).value(Key::Theme).toString(), u"dark"_s);
    }

    void changesAreToldOnce()
    {
        Settings settings(m_directory->path());
        QSignalSpy changes(&settings, &Settings::changed);
        settings.set(Key::Theme, u"dark"_s);
        settings.set(Key::Theme, u"dark"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().front().value<Key>(), Key::Theme);
        settings.set(Key::Theme, {});
        QCOMPARE(changes.size(), 2);
        QCOMPARE(settings.value(Key::Theme).toString(), u"system"_s);
    }

    void aFolderThatCannotBeWrittenLosesNothingInThisRun()
    {
        Settings(m_directory->path()).set(Key::Theme, u"light"_s);
        ordinary_user::makeReadOnly(m_directory->path());
        const QByteArray values = asOrdinaryUser([this] {
            Settings settings(m_directory->path());
            const QString before = settings.value(Key::Theme).toString();
            settings.set(Key::Theme, u"dark"_s);
            settings.set(Key::RefreshSeconds, 60);
            QCoreApplication::processEvents(); // when QSettings would write
            return (before + u' ' + settings.value(Key::Theme).toString() + u' '
                    + settings.value(Key::RefreshSeconds).toString())
                .toUtf8();
        });
        ordinary_user::makeWritable(m_directory->path());
        QCOMPARE(values, QByteArray("light dark 60"));
        QCOMPARE(Settings(m_directory->path()).value(Key::Theme).toString(), u"light"_s);
    }
};

TUNEWATCH_TEST(settings, SettingsTest)
#include "tst_settings.moc"
