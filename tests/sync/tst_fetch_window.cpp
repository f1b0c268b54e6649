// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/fetch_window.h"

#include "support/test.h"

#include <QTest>
#include <cmath>
#include <functional>

using Ms = FetchWindow::Ms;

/// The window after 400 answers of a service that takes `wire` for one of this many questions at once.
static int settled(const std::function<int(int)> &wire, int ceiling)
{
    FetchWindow window;
    window.answered(Ms(wire(1))); // the question that tells how long the log is
    for (int i = 0; i < 400; ++i)
        window.answered(Ms(wire(window.size(ceiling))));
    return window.size(ceiling);
}

class FetchWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatTheConnectionBears()
    {
        for (const int latency : {0, 1, 50, 400}) {
            QCOMPARE(settled([latency](int) { return latency; }, 6), 6);
            QCOMPARE(settled([latency](int) { return latency; }, 16), 16);
        }
    }

    void isSmallWhereQuestionsWaitForEachOther()
    {
        const auto oneByOne = [](int questions) { return 100 * questions * questions; };
        QVERIFY(settled(oneByOne, 16) <= 4);
        QVERIFY(settled(oneByOne, 16) >= 2);
    }

    void neverGoesAboveTheCeiling()
    {
        FetchWindow window;
        QCOMPARE(window.size(1), 1);
        QCOMPARE(window.size(3), 3);
        QCOMPARE(window.size(0), 1);
    }

    void oneSlowAnswerSaysNothing()
    {
        FetchWindow window;
        for (int i = 0; i < 100; ++i)
            window.answered(Ms(i % 3 == 0 ? 2000 : 50));
        QVERIFY(window.size(16) >= 4);
    }

    void aConnectionThatBecameSlowIsBelievedInTime()
    {
        FetchWindow window;
        for (int i = 0; i < 50; ++i)
            window.answered(Ms(20));
        for (int i = 0; i < 3000; ++i)
            window.answered(Ms(900));
        QCOMPARE(window.size(16), 16);
    }
};

TUNEWATCH_TEST(fetch_window, FetchWindowTest)
#include "tst_fetch_window.moc"
