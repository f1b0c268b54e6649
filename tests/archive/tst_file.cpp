// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "child.h"
#include "samples.h"

#include "archive/schema.h"
#include "archive/sqlite.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::unique_ptr<sqlite::Database> database(const QString &path)
{
    return sqlite::Database::open(path, sqlite::Database::Mode::ReadWrite).value();
}

using Damage = std::function<void(const QString &path)>;

} // namespace
Q_DECLARE_METATYPE(Damage)

class FileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_path = m_directory->filePath(u"archive.sqlite"_s);
    }

    void cleanup() { m_directory.reset(); }

    void makesTheDirectory()
    {
        const QString deep = m_directory->filePath(u"a/b c/ü%20?#"_s);
        QVERIFY(samples::open(deep));
        QVERIFY(QFile::exists(deep + u"/archive.sqlite"_s));
    }

    void setsADamagedFileAside_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::newRow("text in its place")
            << Damage([](const QString &path) { overwrite(path, 0, "Dear diary, today I became a database."); });
        QTest::newRow("cut in half")
            << Damage([](const QString &path) { QVERIFY(QFile::resize(path, QFile(path).size() / 2)); });
        QTest::newRow("cut within the header") << Damage([](const QString &path) { QVERIFY(QFile::resize(path, 50)); });
        QTest::newRow("the table of jobs overwritten") << Damage([](const QString &path) {
            const auto page = database(path)->number("SELECT rootpage FROM sqlite_schema WHERE name = 'job'");
            overwrite(path, (page - 1) * 4096, QByteArray(4096, '\xaa'));
        });
        QTest::newRow("the index of logs overwritten") << Damage([](const QString &path) {
            const auto page = database(path)->number("SELECT rootpage FROM sqlite_schema WHERE name = 'block'");
            overwrite(path, (page - 1) * 4096 + 8, QByteArray(2000, '\xaa'));
        });
        QTest::newRow("a table missing")
            << Damage([](const QString &path) { database(path)->execute("DROP TABLE block_facts"); });
        QTest::newRow("another program's database") << Damage([](const QString &path) {
            QFile::remove(path);
            database(path)->execute("CREATE TABLE recipe (title TEXT); INSERT INTO recipe VALUES ('cake')");
        });
    }

    void setsADamagedFileAside()
    {
        QFETCH(Damage, damage);
        fill();
        damage(m_path);
        const QByteArray before = contents(m_path);
        Archive::Opened opened;
        const auto archive = Archive::open(m_directory->path(), &opened);
        QVERIFY2(archive, archive ? "" : qPrintable(describe(archive.error())));
        const QRegularExpression name(u"/archive\\.damaged-\\d{8}-\\d{6}\\.sqlite$"_s);
        QVERIFY2(name.match(opened.setAside).hasMatch(), qPrintable(opened.setAside));
        QVERIFY(contents(opened.setAside) == before);
        QVERIFY((*archive)->reader().jobs().value().empty());
        const Job job = samples::job(u"ft-1"_s);
        QVERIFY((*archive)->putJobs({&job, 1}, at(0)));
    }

    void takesTheUnmergedLogAlong_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::newRow("beside a file with a damaged table") << Damage([](const QString &path) {
            const auto db = database(path);
            db->keepWalOnClose(true);
            const auto page = db->number("SELECT rootpage FROM sqlite_schema WHERE name = 'job'");
            overwrite(path, (page - 1) * 4096, QByteArray(4096, '\xaa'));
        });
        QTest::newRow("beside a file cut to nothing") << Damage([](const QString &path) { QVERIFY(QFile::resize(path, 0)); });
    }

    void takesTheUnmergedLogAlong()
    {
        QFETCH(Damage, damage);
        killWriter();
        const QByteArray wal = contents(m_path + u"-wal"_s);
        QVERIFY(wal.size() > 10000);
        damage(m_path);
        Archive::Opened opened;
        const auto archive = Archive::open(m_directory->path(), &opened);
        QVERIFY(archive);
        QVERIFY(!opened.setAside.isEmpty());
        QVERIFY(contents(opened.setAside + u"-wal"_s) == wal);
        QVERIFY((*archive)->reader().jobs().value().empty());
    }

    void setsTwoDamagedFilesAsideInOneSecond()
    {
        QStringList aside;
        for (int i = 0; i < 3; ++i) {
            fill();
            QVERIFY(QFile::resize(m_path, 50));
            Archive::Opened opened;
            QVERIFY(Archive::open(m_directory->path(), &opened));
            aside << opened.setAside;
        }
        aside.removeDuplicates();
        QCOMPARE(aside.size(), 3);
        for (const QString &path : aside)
            QCOMPARE(contents(path).size(), 50);
    }

    void doesNotTouchTheFileOfANewerProgram()
    {
        fill();
        database(m_path)->execute("PRAGMA user_version = 99");
        const QByteArray before = contents(m_path);
        Archive::Opened opened;
        QCOMPARE(outcome(Archive::open(m_directory->path(), &opened)), u"newer"_s);
        QCOMPARE(outcome(ArchiveReader::open(m_directory->path())), u"newer"_s);
        QVERIFY(opened.setAside.isEmpty());
        QVERIFY(contents(m_path) == before);
    }

    void anEmptyFileIsANewArchive()
    {
        overwrite(m_path, 0, "");
        Archive::Opened opened;
        QVERIFY(Archive::open(m_directory->path(), &opened));
        QVERIFY(opened.setAside.isEmpty());
    }

    void readersNeedAnArchive_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("no file") << false;
        QTest::newRow("an empty file") << true;
    }

    void readersNeedAnArchive()
    {
        QFETCH(bool, hasFile);
        if (hasFile)
            overwrite(m_path, 0, "");
        QCOMPARE(outcome(ArchiveReader::open(m_directory->path())), u"missing"_s);
        QCOMPARE(QFile::exists(m_path), hasFile);
    }

    void migratesForwardStepByStep()
    {
        fill();
        const auto db = database(m_path);
        std::vector<const char *> steps(schema::steps().begin(), schema::steps().end());
        const auto now = int(steps.size());
        steps.push_back("ALTER TABLE job ADD COLUMN note TEXT");
        steps.push_back("UPDATE job SET note = 'from ' || name");
        QCOMPARE(schema::migrate(db.get(), steps).value(), now);
        QCOMPARE(db->number("PRAGMA user_version"), now + 2);
        QCOMPARE(db->number("SELECT count(*) FROM job WHERE note = 'from ' || name"), 40);
        QCOMPARE(schema::migrate(db.get(), steps).value(), now + 2);
    }

    void anOlderVersionIsReadAsItIsAndMigrated_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("the first, without removed accounts") << 1;
        QTest::newRow("the second, without options of accounts") << 2;
        QTest::newRow("the third, without lines on their own") << 3;
    }

    void anOlderVersionIsReadAsItIsAndMigrated()
    {
        QFETCH(int, version);
        fill();
        {
            const auto db = database(m_path);
            db->execute("INSERT INTO account (id, provider, name, url, workspace, utc_offset) VALUES ('a', 'dashscope', 'A', '', '', 0)");
            db->execute("DROP TABLE block_lines; DROP TABLE removed_block; PRAGMA user_version = 3");
            if (version <= 2)
                db->execute("ALTER TABLE account DROP COLUMN options; ALTER TABLE account DROP COLUMN lacks; "
                            "DROP TABLE event; DROP TABLE event_walk; DROP TABLE result_file; PRAGMA user_version = 2");
            if (version == 1)
                db->execute("ALTER TABLE account DROP COLUMN removed; PRAGMA user_version = 1");
            QVERIFY(!db->takeFailure());
        }
        {
            // As in a directory where nobody may write.
            const auto reader = ArchiveReader::open(m_directory->path());
            QVERIFY(reader);
            QCOMPARE((*reader)->accounts().value().back().account.name, u"A"_s);
            QCOMPARE((*reader)->jobs().value().size(), size_t(40));
            QCOMPARE(linesKnown(**reader), 3000);
        }
        Archive::Opened opened;
        const auto archive = Archive::open(m_directory->path(), &opened);
        QVERIFY(archive);
        QCOMPARE(opened.migratedFrom, version);
        QCOMPARE((*archive)->reader().jobs().value().size(), size_t(40));
        QCOMPARE((*archive)->reader().accounts().value().back().account.name, u"A"_s);
        QCOMPARE(linesKnown((*archive)->reader()), 3000);
    }

    void aMigrationThatFailsChangesNothing()
    {
        fill();
        const auto db = database(m_path);
        std::vector<const char *> steps(schema::steps().begin(), schema::steps().end());
        steps.push_back("ALTER TABLE job ADD COLUMN note TEXT");
        steps.push_back("ALTER TABLE no_such_table ADD COLUMN note TEXT");
        QVERIFY(!schema::migrate(db.get(), steps));
        QCOMPARE(db->number("PRAGMA user_version"), qint64(schema::steps().size()));
        QCOMPARE(db->number("SELECT count(*) FROM pragma_table_info('job') WHERE name = 'note'"), 0);
        QVERIFY(!db->hasFailed());
    }

private:
    /// Lines of the log of which is known what they are, block by block and together.
    static qint64 linesKnown(const ArchiveReader &reader)
    {
        const qint64 log = reader.logIndex(key()).value().id;
        qint64 lines = 0;
        const auto read = reader.eachLineFacts(log, [&](qint64 number, const std::vector<LineFacts> &facts) {
            lines += qint64(facts.size());
            return number >= 0;
        });
        for (qint64 number = 0; number * LinesPerBlock < lines; ++number) {
            if (!reader.lineFacts(log, number) || reader.facts(log, number).value().front().second.lines != reader.lineFacts(log, number).value())
                return -1;
        }
        return read ? lines : -1;
    }

    /// A whole archive with 40 jobs and 3000 lines, closed.
    void fill()
    {
        const auto archive = samples::open(m_directory->path());
        std::vector<Job> jobs;
        for (int i = 0; i < 40; ++i)
            jobs.push_back(samples::job(u"ft-%1"_s.arg(i)));
        QVERIFY(archive->putJobs(jobs, at(0)));
        QVERIFY(archive->putLines(key(), 0, samples::lines(0, 3000), 3000, at(0)));
    }

    /// An archive whose jobs are in the file, and whose lines are in its write-ahead log.
    void killWriter()
    {
        Child child([this](const Child::Report &report) {
            const auto archive = samples::open(m_directory->path());
            const Job job = samples::job(u"ft-1"_s);
            const bool hasJob = archive->putJobs({&job, 1}, at(0)).has_value();
            archive->checkpoint();
            if (hasJob && archive->putLines(key(), 0, samples::lines(0, 3000), 3000, at(0)))
                report("done");
            ::pause();
        });
        QCOMPARE(child.read(4), "done");
        child.kill();
    }

    std::optional<QTemporaryDir> m_directory;
    QString m_path;
};

TUNEWATCH_TEST(file, FileTest)
#include "tst_file.moc"
