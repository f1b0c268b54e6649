// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/job_notes.h"

#include "archive/child.h"
#include "support/ordinary_user.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class JobNotesTest : public QObject
{
    Q_OBJECT

private:
    const JobKey m_job{u"account"_s, u"ft-1"_s};
    std::unique_ptr<QTemporaryDir> m_directory;

    QString file() const { return m_directory->filePath(u"job_notes.json"_s); }
    QString aside() const { return m_directory->filePath(u"job_notes.damaged.json"_s); }
    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile out(name);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    static QByteArray read(const QString &name)
    {
        QFile in(name);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void notesSurviveARestart()
    {
        const QString name = QString(300, u'名') + u"\"\\ \u202e🙂"_s;
        {
            JobNotes notes(m_directory->path());
            notes.setNickname(m_job, name);
            notes.setPinned(m_job, true);
            notes.setMarks(m_job, {0, 7, 9'000'000'000});
            QVERIFY(notes.isSaved());
        }
        const JobNotes notes(m_directory->path());
        QCOMPARE(notes.nickname(m_job), name);
        QVERIFY(notes.isPinned(m_job));
        QCOMPARE(notes.marks(m_job), (std::set<qint64>{0, 7, 9'000'000'000}));
        QVERIFY(notes.nickname({u"other account"_s, m_job.id}).isEmpty());
    }

    void whatIsTakenBackLeavesNothing()
    {
        JobNotes notes(m_directory->path());
        notes.setNickname(m_job, u"mine"_s);
        notes.setPinned(m_job, true);
        notes.setMarks(m_job, {3});
        notes.setNickname(m_job, u"  "_s);
        notes.setPinned(m_job, false);
        notes.setMarks(m_job, {});
        QVERIFY(!read(file()).contains("ft-1"));
    }

    void changesAreToldOnce()
    {
        JobNotes notes(m_directory->path());
        QSignalSpy changes(&notes, &JobNotes::changed);
        notes.setNickname(m_job, u"mine"_s);
        notes.setNickname(m_job, u" mine "_s);
        notes.setPinned(m_job, true);
        notes.setPinned(m_job, true);
        notes.setMarks(m_job, {1});
        QCOMPARE(changes.size(), 2);
    }

    void manyJobs()
    {
        constexpr int Count = 2000;
        QByteArray all = "[";
        for (int i = 0; i < Count; ++i)
            all += "{\"account\":\"a\",\"job\":\"" + QByteArray::number(i) + "\",\"pinned\":true},";
        all.back() = ']';
        write(file(), all);
        {
            JobNotes notes(m_directory->path());
            notes.setNickname({u"a"_s, u"1999"_s}, u"last"_s);
        }
        const JobNotes notes(m_directory->path());
        for (int i = 0; i < Count; ++i)
            QVERIFY(notes.isPinned({u"a"_s, QString::number(i)}));
        QCOMPARE(notes.nickname({u"a"_s, u"1999"_s}), u"last"_s);
    }

    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut short") << QByteArray("[{\"account\":\"a\",\"job\":\"1\",\"nick");
        QTest::newRow("bytes") << QByteArray("\0\xff\x80", 3).repeated(100);
        QTest::newRow("another kind of document") << QByteArray("{\"version\":2}");
        QTest::newRow("empty") << QByteArray();
    }

    void aDamagedFileIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        write(file(), bytes);
        JobNotes notes(m_directory->path());
        QCOMPARE(read(aside()), bytes);
        QVERIFY(QFile::exists(aside()));
        notes.setPinned(m_job, true);
        QVERIFY(notes.isSaved());
        QCOMPARE(read(aside()), bytes);
        QVERIFY(JobNotes(m_directory->path()).isPinned(m_job));
    }

    void whatCannotBeOpenedIsSetAsideToo()
    {
        QVERIFY(QDir(m_directory->path()).mkdir(u"job_notes.json"_s));
        JobNotes notes(m_directory->path());
        notes.setPinned(m_job, true);
        QVERIFY(notes.isSaved());
        QVERIFY(QFileInfo(aside()).isDir());
    }

    void whatCannotBeSetAsideIsNotOverwritten()
    {
        const QByteArray damaged = "[{";
        write(file(), damaged);
        QVERIFY(QDir(m_directory->path()).mkpath(u"job_notes.damaged.json/full"_s));
        JobNotes notes(m_directory->path());
        notes.setPinned(m_job, true);
        QVERIFY(notes.isPinned(m_job));
        QVERIFY(!notes.isSaved());
        QCOMPARE(read(file()), damaged);
    }

    void entriesOfAnotherKindAreSkipped()
    {
        QByteArray json = "[1, 'x', null, {}, {'account':'account'}, {'account':3,'job':[]},"
                          "{'account':'account','job':'ft-1','nickname':5,'pinned':'yes','marks':['x',-1,2.5,null,4]},"
                          "{'account':'account','job':'ft-2','pinned':true,'marks':{},'colour':'red'}]";
        write(file(), json.replace('\'', '"'));
        JobNotes notes(m_directory->path());
        QVERIFY(notes.nickname(m_job).isEmpty());
        QVERIFY(!notes.isPinned(m_job));
        QCOMPARE(notes.marks(m_job), std::set<qint64>{4});
        QVERIFY(notes.isPinned({u"account"_s, u"ft-2"_s}));
        notes.setPinned({u"account"_s, u"ft-3"_s}, true);
        QVERIFY(!read(file()).contains("\"job\": \"\""));
        QVERIFY(!QFile::exists(aside()));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        JobNotes(m_directory->path()).setNickname(m_job, u"before"_s);
        ordinary_user::makeReadOnly(m_directory->path());
        const QByteArray answer = asOrdinaryUser([this] {
            JobNotes notes(m_directory->path());
            notes.setPinned(m_job, true);
            return (notes.nickname(m_job) + u' ' + QString::number(notes.isPinned(m_job)) + u' '
                    + QString::number(notes.isSaved()))
                .toUtf8();
        });
        ordinary_user::makeWritable(m_directory->path());
        QCOMPARE(answer, QByteArray("before 1 0"));
    }
};

TUNEWATCH_TEST(job_notes, JobNotesTest)
#include "tst_job_notes.moc"
