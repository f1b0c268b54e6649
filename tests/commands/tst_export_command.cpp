// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whose jobs are exported, and under which name.

#include "commands/export_command.h"

#include "archive/archive.h"
#include "commands/options.h"
#include "support/test.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is written, or nothing when it fails.
QByteArray exported(const Options &options)
{
    QBuffer out;
    return out.open(QIODevice::WriteOnly) && runExport(options, out) == 0 ? out.data() : QByteArray();
}

} // namespace

class ExportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two accounts with a job of the same id; the first was removed, and its jobs stayed.
    void initTestCase()
    {
        const auto archive = Archive::open(m_directory.path());
        QVERIFY(archive);
        for (const QString &name : {u"Old"_s, u"New"_s}) {
            Account account;
            account.id = u"id-of-"_s + name;
            account.provider = u"dashscope"_s;
            account.name = name;
            account.baseUrl = QUrl(u"https://%1.example/api/v1"_s.arg(name.toLower()));
            QVERIFY((*archive)->putAccount(account));
            Job job;
            job.key = {account.id, u"ft-1"_s};
            const QDateTime now = QDateTime::currentDateTimeUtc();
            QVERIFY((*archive)->putJobs(std::span(&job, 1), now));
            LogLines lines;
            lines.append("line of " + name.toUtf8());
            QVERIFY((*archive)->putLines(job.key, 0, lines, 1, now));
        }
        QVERIFY((*archive)->removeAccount(u"id-of-Old"_s, Leaving::Shown));
    }

    void jobsOfARemovedConnectionAreExportedUnderItsName()
    {
        const QByteArray all = exported(optionsOf(Command::ExportJobs));
        QCOMPARE(all.count("ft-1,"), 2);
        QVERIFY2(all.contains("ft-1,Old,"), all.constData());
        QVERIFY2(all.contains("ft-1,New,"), all.constData());
    }

    void aRemovedConnectionCanBeChosen_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("by its name") << u"Old"_s << QByteArray("Old");
        QTest::newRow("by its id") << u"id-of-Old"_s << QByteArray("Old");
        QTest::newRow("the other one") << u"New"_s << QByteArray("New");
    }

    void aRemovedConnectionCanBeChosen()
    {
        QFETCH(QString, account);
        QFETCH(QByteArray, name);
        Options options = optionsOf(Command::ExportJobs);
        options.account = account;
        const QByteArray jobs = exported(options);
        QCOMPARE(jobs.count("ft-1,"), 1);
        QVERIFY2(jobs.contains("ft-1," + name + ','), jobs.constData());
        options.command = Command::ExportLog;
        options.job = u"ft-1"_s;
        QCOMPARE(exported(options), "line of " + name + '\n');
    }

private:
    Options optionsOf(Command command) const
    {
        Options options;
        options.command = command;
        options.dataDir = m_directory.path();
        return options;
    }

    QTemporaryDir m_directory;
};

TUNEWATCH_TEST(export_command, ExportCommandTest)
#include "tst_export_command.moc"
