// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/storage_card.h"

#include "archive/archive.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "support/test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class StorageCardTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    Connection m_connection;

    JobKey key(const QString &id) const { return {m_connection.account.id, id}; }

    /// Lines that do not compress.
    static LogLines noise(quint32 seed, int count)
    {
        LogLines lines;
        for (int i = 0; i < count; ++i) {
            QByteArray bytes(1000, '\0');
            for (char &byte : bytes)
                byte = char((seed = seed * 1664525 + 1013904223) >> 24);
            lines.append(bytes);
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection.account.provider = u"dashscope"_s;
        m_connection.account.name = u"Frankfurt & Co"_s;
        m_connection.account.baseUrl = QUrl(u"https://dashscope.example/api/v1"_s);
        m_connection.account.id = accountId(m_connection.account);
        const auto archive = Archive::open(m_directory.path());
        QVERIFY(archive && (*archive)->putAccount(m_connection.account));
        const QDateTime day(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        int age = 0;
        for (const QString &id : {u"ft-new"_s, u"ft-pinned"_s, u"ft-old"_s}) {
            Job job;
            job.key = key(id);
            job.name = u"Job "_s + id;
            job.status = JobStatus::Succeeded;
            job.statusText = u"SUCCEEDED"_s;
            QVERIFY((*archive)->putJobs(std::span(&job, 1), day));
            QVERIFY((*archive)->putLines(job.key, 0, noise(quint32(age + 1), 500 + 100 * age), 500 + 100 * age, day.addDays(-age)));
            ++age;
        }
    }

    void nothingIsOfferedBelowTheLimitAndNothingGoesUnasked()
    {
        Settings settings(m_directory.path());
        JobNotes notes(m_directory.path());
        notes.setPinned(key(u"ft-pinned"_s), true);
        Monitor monitor({.dataDir = m_directory.path(), .connections = {m_connection}, .credentialsFor = {}, .kept = {}, .now = {}, .pace = {}, .retry = {}});
        monitor.start();
        StorageCard card(settings, monitor, notes, nullptr);
        card.show();
        auto *box = card.findChild<QCheckBox *>();
        QVERIFY(box && box->isChecked());
        QTRY_COMPARE(box->text(), u"Frankfurt && Co (1.8 MB)"_s);
        auto *list = card.findChild<QListWidget *>();
        auto *remove = card.findChild<QPushButton *>();
        QVERIFY(!list->isVisibleTo(&card) && !remove->isVisibleTo(&card));

        // The smallest limit of the list is far above; who writes another one by hand has that.
        auto *limit = card.findChild<QComboBox *>();
        QCOMPARE(limit->currentData().toInt(), 0);
        QCOMPARE(limit->accessibleDescription(), u"Logs take 1.8 MB."_s); // there is nothing that they may not exceed
        settings.set(Settings::Key::LogLimit, 1);
        QVERIFY2(limit->accessibleDescription().contains(u"more than this"_s), qPrintable(limit->accessibleDescription()));
        QCOMPARE(limit->currentData().toInt(), 1);
        QVERIFY(!list->isVisibleTo(&card));
        settings.set(Settings::Key::LogLimit, -3);
        QCOMPARE(limit->currentData().toInt(), 0);

        box->click();
        QVERIFY(!monitor.connections().front().account.keepsCompleteLogs);
    }

    void whatIsUncheckedStaysSoWhenTheCardIsShownAgain()
    {
        Settings settings(m_directory.path());
        JobNotes notes(m_directory.path());
        Monitor monitor({.dataDir = m_directory.path(), .connections = {m_connection}, .credentialsFor = {}, .kept = {}, .now = {}, .pace = {}, .retry = {}});
        monitor.start();
        StorageCard card(settings, monitor, notes, nullptr);
        card.setLimitUnit(1'200'000);
        settings.set(Settings::Key::LogLimit, 1);
        card.show();
        auto *list = card.findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains(u"last fetched"_s), qPrintable(list->item(0)->text()));
        list->item(0)->setCheckState(Qt::Unchecked);
        settings.set(Settings::Key::LogLimit, 100);
        QCOMPARE(list->count(), 0);
        settings.set(Settings::Key::LogLimit, 1);
        QCOMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
        QVERIFY(!card.findChild<QPushButton *>()->isEnabled());
    }

    void whatIsChosenIsRemoved()
    {
        Settings settings(m_directory.path());
        JobNotes notes(m_directory.path());
        Monitor monitor({.dataDir = m_directory.path(), .connections = {m_connection}, .credentialsFor = {}, .kept = {}, .now = {}, .pace = {}, .retry = {}});
        QSignalSpy removed(&monitor, &Monitor::logsRemoved);
        monitor.start();
        StorageCard card(settings, monitor, notes, nullptr);
        card.setLimitUnit(1'200'000);
        card.show();
        settings.set(Settings::Key::LogLimit, 1);
        auto *list = card.findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains(u"Job ft-old"_s), qPrintable(list->item(0)->text()));
        auto *remove = card.findChild<QPushButton *>();
        const QString size = QLocale().formattedDataSize(sizeOf(u"ft-old"_s), 1, QLocale::DataSizeSIFormat);
        QVERIFY2(remove->text().contains(size), qPrintable(remove->text()));
        list->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!remove->isEnabled());
        list->item(0)->setCheckState(Qt::Checked);
        remove->click();
        QTRY_COMPARE(removed.size(), 1);
        QTRY_COMPARE(list->count(), 0);
        QCOMPARE(sizeOf(u"ft-old"_s), 0);
        QVERIFY(sizeOf(u"ft-new"_s) > 0 && sizeOf(u"ft-pinned"_s) > 0);
    }

private:
    qint64 sizeOf(const QString &id) const
    {
        const auto reader = ArchiveReader::open(m_directory.path());
        const std::vector<LogSize> logs = (*reader)->logSizes().value();
        for (const LogSize &log : logs) {
            if (log.key == key(id))
                return log.bytes;
        }
        return 0;
    }
};

TUNEWATCH_TEST(storage_card, StorageCardTest)
#include "tst_storage_card.moc"
