// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/density_map.h"

#include "log/log_finder.h"
#include "page_bench.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QImage>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A map of 756 px below its title, beside a view of 30 rows.
struct Map
{
    explicit Map(qint64 lines = 20'000)
        : log(trainingLine)
    {
        log.setKind(trainingKind);
        log.setLevel(trainingLevel);
        log.setLineCount(lines);
        log.holdAll();
        view.resize(600, 30 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        finder.setSource(&log);
        map.resize(DensityMap::Width, 28 + 756);
        map.show();
    }

    bool isRead()
    {
        if (!QTest::qWaitFor([this] { return !view.facts().isReading(); }))
            return false;
        map.grab();
        return true;
    }
    bool search(const QString &text)
    {
        finder.search({text}, 0);
        return QTest::qWaitFor([this] { return finder.state() == LogFinder::State::Done; });
    }
    qint64 firstLine() const { return view.rows().lineAt(view.scroll().firstRow()); }
    qint64 middleLine() const { return view.rows().lineAt((view.scroll().firstRow() + view.scroll().lastRow()) / 2); }
    /// Pixels of this colour in the picture of the map, row by row.
    int count(QRgb ink, int y)
    {
        const QImage image = map.grab().toImage();
        int found = 0;
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == ink;
        return found;
    }

    MemoryLog log;
    LogView view;
    LogFinder finder;
    DensityMap map{&view, &finder, nullptr};
};

} // namespace

class DensityMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(*qApp, Theme::Light);
    }

    void aPartSaysWhatIsInIt()
    {
        Map opened;
        QVERIFY(opened.isRead());
        const std::optional<MapPart> part = opened.map.partAt(28);
        QVERIFY(part);
        // 151 parts of 20,000 lines; a warning every 20 lines, an error every 100.
        QCOMPARE(part->first, 0);
        QCOMPARE(part->last, 131);
        QCOMPARE(opened.map.wordsOf(*part), u"Lines 1 to 132: 2 error(s), 7 warning(s)"_s);
        QVERIFY(!opened.map.partAt(27));
        QVERIFY(opened.search(u"ERROR"_s));
        opened.map.grab();
        QCOMPARE(opened.map.wordsOf(*opened.map.partAt(28)), u"Lines 1 to 132: 2 hit(s), 2 error(s), 7 warning(s)"_s);
    }

    void barsAreHitsWhileThereIsASearch()
    {
        Map opened;
        QVERIFY(opened.isRead());
        QVERIFY(opened.search(u"timed out"_s));
        // The fullest parts have the longest bar, 54 px; each part ends with a pixel of air.
        const QRgb ink = tokensFor(opened.map.palette()).hitCur;
        int longest = 0;
        for (int y = 28; y < 40; ++y)
            longest = std::max(longest, opened.count(ink, y));
        QCOMPARE(longest, 54);
        QCOMPARE(opened.count(ink, 28 + 4), 0);
        QVERIFY(opened.search(u"no such words"_s));
        QCOMPARE(opened.count(ink, 29), 0);
    }

    void withoutASearchBarsAreErrorsAndWarnings()
    {
        Map opened;
        QVERIFY(opened.isRead());
        QVERIFY(opened.count(tokensFor(opened.map.palette()).hitCur, 29) > 40);
        QVERIFY(opened.count(tokensFor(opened.map.palette()).failFg, 29) >= 7);
    }

    void theFrameIsWhatIsOnScreen()
    {
        Map opened;
        QVERIFY(opened.isRead());
        opened.view.showLine(10'000);
        const QRectF frame = opened.map.frame();
        QCOMPARE(frame.height(), 13.0);
        const qreal y = 28 + 756 * qreal(opened.middleLine()) / 20'000;
        QVERIFY(std::abs(frame.center().y() - y) < 1.5);
        opened.view.setFollow(true);
        QVERIFY(opened.map.frame().bottom() <= opened.map.height());
        QVERIFY(opened.map.frame().bottom() > opened.map.height() - 3);
    }

    void aFrameAroundEverythingIsTheMap()
    {
        Map opened(20);
        QVERIFY(opened.isRead());
        QCOMPARE(opened.map.frame().top(), 28.0);
        QVERIFY(opened.map.frame().height() > 750);
    }

    void aClickGoesThere()
    {
        Map opened;
        QVERIFY(opened.isRead());
        QTest::mouseClick(&opened.map, Qt::LeftButton, {}, {80, 28 + 378});
        QVERIFY(std::abs(opened.middleLine() - 10'000) < 20);
        QVERIFY(!opened.view.isFollowing());
    }

    void aDragScrolls()
    {
        Map opened;
        QVERIFY(opened.isRead());
        opened.view.showLine(2000);
        const QPoint held = opened.map.frame().center().toPoint();
        QTest::mousePress(&opened.map, Qt::LeftButton, {}, held);
        QVERIFY(std::abs(opened.middleLine() - 2000) < 30); // to take hold moves nothing
        QTest::mouseMove(&opened.map, held + QPoint(0, 378));
        QTest::mouseRelease(&opened.map, Qt::LeftButton, {}, held + QPoint(0, 378));
        QVERIFY(std::abs(opened.middleLine() - 12'000) < 60);
        QTest::mouseMove(&opened.map, held);
        QVERIFY(std::abs(opened.middleLine() - 12'000) < 60);
    }

    void theWheelScrollsTheLog()
    {
        Map opened;
        QVERIFY(opened.isRead());
        opened.view.showLine(10'000);
        const qint64 before = opened.firstLine();
        QWheelEvent wheel({60, 100}, opened.map.mapToGlobal(QPointF(60, 100)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&opened.map, &wheel);
        QVERIFY(opened.firstLine() > before);
        QVERIFY(opened.firstLine() < before + 30);
    }

    void keysScrollByParts_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<qint64>("middle");
        QTest::newRow("down, a part") << int(Qt::Key_Down) << qint64(10'132);
        QTest::newRow("up, a part") << int(Qt::Key_Up) << qint64(9868);
        QTest::newRow("page down, ten parts") << int(Qt::Key_PageDown) << qint64(11'320);
        QTest::newRow("page up, ten parts") << int(Qt::Key_PageUp) << qint64(8680);
        QTest::newRow("home, the start") << int(Qt::Key_Home) << qint64(15);
        QTest::newRow("end, the end") << int(Qt::Key_End) << qint64(19'985);
    }

    void keysScrollByParts()
    {
        QFETCH(int, key);
        QFETCH(qint64, middle);
        Map opened;
        QVERIFY(opened.isRead());
        QTest::mouseClick(&opened.map, Qt::LeftButton, {}, {80, 28 + 378});
        QTest::keyClick(&opened.map, Qt::Key(key));
        QVERIFY2(std::abs(opened.middleLine() - middle) < 25, qPrintable(QString::number(opened.middleLine())));
    }

    void itsValueIsWhatIsOnScreen()
    {
        Map opened;
        QVERIFY(opened.isRead());
        opened.view.scrollByPixels(-opened.view.scroll().top());
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&opened.map);
        QCOMPARE(map->role(), QAccessible::ScrollBar);
        QCOMPARE(map->text(QAccessible::Name), u"Map of the log"_s);
        QCOMPARE(map->text(QAccessible::Value), u"Lines 1 to 30 of 20,000"_s);
    }

    void aLogThatGrowsIsCountedAnew()
    {
        Map opened;
        QVERIFY(opened.isRead());
        QVERIFY(opened.search(u"timed out"_s));
        opened.map.grab();
        opened.log.grow(20'000);
        QVERIFY(QTest::qWaitFor([&] { return opened.finder.hits().searchedLines() == 40'000; }));
        QVERIFY(opened.isRead());
        QCOMPARE(opened.map.partAt(28)->last, 263);
        QCOMPARE(opened.map.partAt(28)->hits, 3);
        QCOMPARE(opened.map.partAt(28)->errors, 3);
    }
};

TUNEWATCH_TEST(density_map, DensityMapTest)
#include "tst_density_map.moc"
