// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a log goes into a file, and when none is written.

#include "archive/archive.h"
#include "log/archived_log_source.h"
#include "log/log_message.h"
#include "log/log_panel.h"
#include "log/log_saving.h"
#include "log/log_view.h"
#include "log_window.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using What = LogSaving::What;

class LogSavingPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_folder.emplace();
        m_file = m_folder->filePath(u"job.log"_s);
        QFile old(m_file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("what was here");
        old.close();
        m_panel.emplace();
        m_panel->resize(1200, 300);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel->setSource(nullptr);
        m_panel.reset();
        m_folder.reset();
    }

    void anArchiveThatCannotBeReadLeavesTheOldFile()
    {
        const QString data = m_folder->filePath(u"data"_s);
        putLines(data, 1500, 1500);
        ArchivedLogSource log(data, Key);
        m_panel->setSource(&log);
        QVERIFY(QDir(data).removeRecursively());
        QVERIFY(!save(What::Everything));
        QVERIFY2(said().startsWith(u"The log could not be saved: "_s), qPrintable(said()));
        QCOMPARE(content(), QByteArray("what was here"));
        m_panel->saving()->ask(What::Everything);
        QVERIFY2(said().startsWith(u"The log could not be saved: "_s), qPrintable(said()));
        QVERIFY(!dialog());
        m_panel->setSource(nullptr);
    }

    void ofALogThatIsNotHereNothingIsOffered()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(5000);
        m_panel->setSource(&log);
        m_panel->saving()->ask(What::Everything);
        QCOMPARE(said(), u"There is nothing to save: no line of the log is here."_s);
        QVERIFY(!message()->findChild<QPushButton *>()->isVisible());
        QVERIFY(!dialog());
        QVERIFY(!save(What::Everything));
        QCOMPARE(content(), QByteArray("what was here"));
        m_panel->setSource(nullptr);
    }

    void onlyWhatIsHereIsCounted()
    {
        const QString data = m_folder->filePath(u"data"_s);
        putLines(data, 1500, 5000);
        {
            const std::unique_ptr<Archive> archive = std::move(*Archive::open(data));
            QVERIFY(archive->putGap(Key, {1500, 100, u"500"_s}, 5000, QDateTime::currentDateTimeUtc()));
        }
        ArchivedLogSource log(data, Key);
        m_panel->setSource(&log);
        m_panel->saving()->ask(What::Everything);
        QCOMPARE(said(), u"Only 1,500 of 5,000 lines are here yet."_s);
        m_panel->setSource(nullptr);
    }

    void anotherLogThatIsOpenedMeanwhileIsNotSaved()
    {
        MemoryLog first(std::vector<QByteArray>{"of the first job"});
        MemoryLog second(std::vector<QByteArray>{"of the second job"});
        m_panel->setSource(&first);
        m_panel->saving()->ask(What::Everything);
        QVERIFY(dialog());
        m_panel->setSource(&second);
        const QSignalSpy finished(m_panel->saving(), &LogSaving::finished);
        Q_EMIT dialog()->fileSelected(m_file);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(content(), QByteArray("of the first job\n"));
        m_panel->setSource(nullptr);
    }

    void linesThatShareARowAreNotShown()
    {
        MemoryLog log(trainingLine);
        open(&log);
        LineFilter filter;
        filter.setFolded(LineClass::TrainMetrics, true);
        m_panel->view()->setFilter(filter);
        QTRY_VERIFY(isRead());
        QVERIFY(save(What::Shown));
        QByteArray others;
        const auto isTrain = [](qint64 line) { return line >= 0 && line < Lines && trainingKind(line) == LineKind::Train; };
        for (qint64 line = 0; line < Lines; ++line) {
            // One that stands alone keeps its row.
            if (!isTrain(line) || (!isTrain(line - 1) && !isTrain(line + 1)))
                others += trainingLine(line) + '\n';
        }
        QCOMPARE(content(), others);
        m_panel->setSource(nullptr);
    }

    void thereIsNoChoiceWhereEveryLineIsShown()
    {
        MemoryLog log(trainingLine);
        open(&log);
        LineFilter filter;
        filter.setFolded(LineClass::Progress, true);
        m_panel->view()->setFilter(filter);
        QTRY_VERIFY(isRead());
        m_panel->saving()->choose();
        QVERIFY(!m_panel->view()->findChild<QMenu *>());
        QVERIFY(dialog());
        m_panel->setSource(nullptr);
    }

private:
    static constexpr qint64 Lines = 3000;
    const JobKey Key{u"account"_s, u"ft-1"_s};

    void putLines(const QString &data, qint64 count, qint64 total) const
    {
        const std::unique_ptr<Archive> archive = std::move(*Archive::open(data));
        Job job;
        job.key = Key;
        QVERIFY(archive->putJobs(std::span(&job, 1), QDateTime::currentDateTimeUtc()));
        LogLines lines;
        for (qint64 line = 0; line < count; ++line)
            lines.append(trainingLine(line));
        QVERIFY(archive->putLines(Key, 0, lines, total, QDateTime::currentDateTimeUtc()));
    }
    void open(MemoryLog *log)
    {
        log->setKind(trainingKind);
        log->setLevel(trainingLevel);
        log->setLineCount(Lines);
        log->holdAll();
        m_panel->setSource(log);
    }
    bool isRead() const
    {
        const RowMap &rows = m_panel->view()->rows();
        return rows.isFiltered() && rows.isKnown(0) && rows.isKnown(1000) && rows.isKnown(2000);
    }
    /// True when the file was saved.
    bool save(What what)
    {
        QSignalSpy finished(m_panel->saving(), &LogSaving::finished);
        m_panel->saving()->save(what, m_file);
        return finished.wait(30'000) && finished.front().front().toBool();
    }
    QByteArray content() const
    {
        QFile in(m_file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
    }
    LogMessage *message() const { return m_panel->findChild<LogMessage *>(); }
    QString said() const { return message()->sentence(); }
    QFileDialog *dialog() const { return m_panel->view()->findChild<QFileDialog *>(); }

    std::optional<QTemporaryDir> m_folder;
    QString m_file;
    std::optional<LogPanel> m_panel;
};

TUNEWATCH_TEST(log_saving_parts, LogSavingPartsTest)
#include "tst_log_saving_parts.moc"
