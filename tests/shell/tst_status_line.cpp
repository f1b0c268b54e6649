// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/status_line.h"

#include "jobs/sample_jobs.h"
#include "shell/connection_details.h"
#include "shell/connections.h"
#include "shell/health_button.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QLabel>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class StatusLineTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StatusLine> m_line;

    HealthButton *health() const { return m_line->findChild<HealthButton *>(); }
    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : m_line->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!label->isHidden() && !label->text().isEmpty())
                texts << label->text();
        }
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_line = std::make_unique<StatusLine>();
        m_line->resize(1440, 24);
        m_line->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    }

    void cleanup() { m_line.reset(); }

    void saysHealthSlotsAndThatItOnlyReads()
    {
        ConnectionStatuses all = sample::three();
        m_line->setConnections(all, sample::now());
        QCOMPARE(health()->health(), u"3 connections, all healthy"_s);
        QCOMPARE(health()->update(), u"Updated 6 s ago, next in 9 s"_s);
        QCOMPARE(labels(), QStringList{u"Read-only"_s});
        all[0].slotsUsed = 18;
        m_line->setConnections(all, sample::now());
        QCOMPARE(labels(), (QStringList{u"Singapore: 18 of 20 job slots used"_s, u"Read-only"_s}));
        QCOMPARE(m_line->accessibleName(), u"Status"_s);
    }

    void noConnectionHasAHollowSign()
    {
        m_line->setConnections({}, sample::now());
        QCOMPARE(health()->health(), u"No connection"_s);
        const QColor green(tokensFor(health()->palette()).okFg);
        const QImage image = health()->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(image.pixelColor(x, y) != green);
        }
    }

    void aSecondIsNoNewsForScreenReaders()
    {
        m_line->setConnections(sample::three(), sample::now());
        const QString name = health()->accessibleName();
        const QString description = health()->accessibleDescription();
        QCOMPARE(name, u"3 connections, all healthy"_s);
        m_line->setConnections(sample::three(), sample::now().addSecs(5));
        QCOMPARE(health()->update(), u"Updated 11 s ago, next in 4 s"_s);
        QCOMPARE(health()->accessibleName(), name);
        QCOMPARE(health()->accessibleDescription(), description); // read when the focus comes
        m_line->setConnections({sample::failing(u"a"_s, u"A"_s, ErrorKind::Offline)}, sample::now());
        QCOMPARE(health()->accessibleName(), u"No connection can be reached"_s);
    }

    void aTextThatIsDrawnALittleWiderIsNotCutOff()
    {
        m_line->setConnections({sample::healthy(u"sg"_s, u"Singapore"_s),
                                sample::failing(u"bj"_s, u"Beijing"_s, ErrorKind::RateLimited, 429)},
                               sample::now());
        QCOMPARE(health()->update(), u"Beijing resumes in 40 s"_s);
        const int width = health()->sizeHint().width();
        const auto drawn = [this, width](int given) {
            health()->resize(given, 24);
            return health()->grab().toImage().copy(0, 0, width - 16, 24);
        };
        const QImage roomy = drawn(width + 100);
        QCOMPARE(drawn(width), roomy);
        QCOMPARE(drawn(width - 3), roomy); // the measure may be wrong by that
    }

    void aTickMovesNothing()
    {
        m_line->setConnections(sample::three(), sample::now());
        QTest::qWait(0);
        QHash<QWidget *, int> places;
        for (QLabel *label : m_line->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            places.insert(label, label->x());
        const int left = health()->x();
        m_line->setConnections(sample::three(), sample::now().addSecs(5)); // `Updated 11 s ago`: one figure more
        QTest::qWait(0);
        QCOMPARE(health()->x(), left);
        for (auto it = places.cbegin(); it != places.cend(); ++it)
            QCOMPARE(it.key()->x(), it.value());
    }

    void opensTheDetailsByKey()
    {
        m_line->setConnections(sample::three(), sample::now());
        QTest::keyClick(health(), Qt::Key_Space);
        auto *details = m_line->findChild<ConnectionDetails *>();
        QVERIFY(details);
        QVERIFY(details->isVisible());
        const auto texts = [details] {
            QString all;
            for (const QLabel *label : details->findChildren<QLabel *>()) {
                if (!label->isHidden())
                    all += label->text() + u'\n';
            }
            return all;
        };
        QVERIFY(texts().contains(u"Beijing"));
        QVERIFY(texts().contains(u"Next refresh in 9 s"));
        m_line->setConnections(sample::three(), sample::now().addSecs(1));
        QVERIFY(texts().contains(u"Next refresh in 8 s")); // it lives
        QTest::keyClick(details, Qt::Key_Escape);
        QVERIFY(!details->isVisible());
    }

    void aLongNameLeavesRoomForTheOthers()
    {
        ConnectionStatuses all = {sample::healthy(u"a"_s, sample::longName())};
        all[0].slotsUsed = 20;
        m_line->resize(900, 24);
        m_line->setConnections(all, sample::now());
        QTest::qWait(0);
        QCOMPARE(m_line->width(), 900);
        const auto found = m_line->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QLabel *label : found)
            QVERIFY(label->isHidden() || label->geometry().right() < 900);
    }
};

TUNEWATCH_TEST(status_line, StatusLineTest)
#include "tst_status_line.moc"
