// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_view.h"
#include "memory_log.h"
#include "support/test.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of very different lengths; some in letters that need shaping, one line of 4,000 characters in a hundred.
QByteArray unevenLine(qint64 line)
{
    const QByteArray name = "line " + QByteArray::number(line) + ' ';
    if (line % 100 == 50)
        return name + QByteArray(4000 - name.size(), 'x');
    const QByteArray word = line % 7 == 3 ? QByteArray("损失 loss ") : QByteArray("word-and-more ");
    return name + word.repeated(int(line * 7919 % 40));
}

struct WrapWindow
{
    explicit WrapWindow(qint64 lines = 5000)
        : log([this](qint64 line) {
            ++linesMade;
            return unevenLine(line);
        })
    {
        log.setLineCount(lines);
        log.holdAll();
        view.resize(600, 30 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        view.setWrap(true);
    }

    qint64 firstLine() const { return view.rows().lineAt(view.scroll().firstRow()); }
    int rowHeight() const { return view.metrics().rowHeight; }
    /// Top of a line in the viewport and the bytes of its first character on screen.
    std::pair<qint64, int> place() const { return {firstLine(), view.scroll().offset()}; }

    qint64 linesMade = 0;
    MemoryLog log;
    LogView view;
};

} // namespace

class LogWrapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theNoteOfALinkedLineStandsInItsLastRow_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::newRow("letters in cells") << qint64(1);
        QTest::newRow("letters that are shaped") << qint64(3);
    }

    void theNoteOfALinkedLineStandsInItsLastRow()
    {
        QFETCH(qint64, line);
        WrapWindow window;
        window.view.setPosition({line, 0, false});
        const auto rowPicture = [&](int row) {
            const int y = window.view.scroll().yOf(line) + row * window.rowHeight();
            return window.view.viewport()->grab(QRect(0, y, window.view.viewport()->width(), window.rowHeight())).toImage();
        };
        const int last = window.view.scroll().heightOf(line) / window.rowHeight() - 1;
        QVERIFY(last > 0 && last < 30);
        window.view.setLinkedLine(line, {});
        const QImage first = rowPicture(0);
        const QImage end = rowPicture(last);
        window.view.setLinkedLine(line, u"step 3"_s);
        QCOMPARE(rowPicture(0), first);
        QVERIFY(rowPicture(last) != end);
    }

    void aLongLineTakesRowsAndNothingIsBehindTheEdge()
    {
        WrapWindow window;
        window.view.showLine(50);
        const int height = window.view.scroll().heightOf(50);
        const int cells = int(600 / window.view.metrics().characterWidth);
        QVERIFY(height >= 4000 / cells * window.rowHeight());
        QCOMPARE(height % window.rowHeight(), 0);
        QCOMPARE(window.view.horizontalScrollBar()->maximum(), 0);
        for (int column = 0; column <= 4000; ++column) {
            const QRect rect = window.view.rectOf({50, column});
            QVERIFY(rect.left() >= window.view.gutter() && rect.left() <= window.view.viewport()->width());
        }
        window.view.setWrap(false);
        QCOMPARE(window.view.scroll().heightOf(50), window.rowHeight());
        QVERIFY(window.view.horizontalScrollBar()->maximum() > 0);
    }

    void everyCharacterIsFoundWhereItIsPainted_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::newRow("plain letters") << qint64(11);
        QTest::newRow("letters that are shaped") << qint64(45);
        QTest::newRow("one word of 4,000 letters") << qint64(150);
    }

    void everyCharacterIsFoundWhereItIsPainted()
    {
        QFETCH(qint64, line);
        WrapWindow window;
        window.view.resize(600, 100 * window.rowHeight());
        window.view.showLine(line);
        const int length = int(window.view.textOf(line).size());
        QVERIFY(window.view.scroll().heightOf(line) > window.rowHeight());
        for (int column = 0; column <= length; ++column) {
            const QRect rect = window.view.rectOf({line, column});
            const TextPosition found = window.view.positionAt({rect.left() + 1, rect.center().y()});
            // The gap at an edge belongs to the end of one row and to the start of the next; a click there is a neighbour's.
            QCOMPARE(found.line, line);
            QCOMPARE(window.view.rectOf(found).left(), rect.left());
        }
    }

    void theMouseSelectsAcrossRowsOfALine()
    {
        WrapWindow window;
        window.view.showLine(50);
        const QRect from = window.view.rectOf({50, 10});
        const QRect to = window.view.rectOf({50, 300});
        QVERIFY(to.top() > from.top());
        QTest::mousePress(window.view.viewport(), Qt::LeftButton, {}, {from.left() + 1, from.center().y()});
        QTest::mouseMove(window.view.viewport(), {to.left() + 1, to.center().y()});
        QTest::mouseRelease(window.view.viewport(), Qt::LeftButton, {}, {to.left() + 1, to.center().y()});
        QCOMPARE(window.view.selectedBytes(), unevenLine(50).mid(10, 290));
    }

    void theNumberStandsInTheFirstRowOnly()
    {
        WrapWindow window;
        window.view.showLine(50);
        const int top = window.view.scroll().yOf(50);
        const QImage image = window.view.viewport()->grab().toImage();
        const auto isBlank = [&](int row) {
            const QRect part(0, top + row * window.rowHeight(), window.view.gutter(), window.rowHeight());
            QImage blank(part.size(), image.format());
            blank.fill(image.pixel(part.topLeft()));
            return image.copy(part) == blank;
        };
        QVERIFY(!isBlank(0));
        QVERIFY(isBlank(1));
        QVERIFY(isBlank(2));
    }

    void theFirstCharacterOnScreenStaysWhenWrapIsSwitched()
    {
        WrapWindow window;
        window.view.setWrap(false);
        window.view.setPosition({150, 7, false});
        window.view.setWrap(true);
        QCOMPARE(window.place(), std::pair(qint64(150), 7));
        window.view.scrollByPixels(10 * window.rowHeight());
        QCOMPARE(window.place(), std::pair(qint64(150), 7 + 10 * window.rowHeight()));
        const int column = window.view.positionAt({window.view.gutter() + 12, 0}).column;
        QVERIFY(column > 400);
        window.view.resize(400, window.view.height());
        QCOMPARE(window.firstLine(), 150);
        QVERIFY(std::abs(window.view.rectOf({150, column}).top()) < window.rowHeight());
        window.view.setWrap(false);
        QCOMPARE(window.place(), std::pair(qint64(150), 7));
    }

    void theFirstLineStaysWhileBlocksArrive()
    {
        MemoryLog log(unevenLine);
        log.setLineCount(20'000);
        log.hold(10, 10);
        LogView view;
        view.resize(600, 30 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
        view.setWrap(true);
        view.setPosition({10'990, 5, false});
        const LogPosition place = view.position();
        log.hold(11, 19);
        QCOMPARE(view.position(), place);
        log.hold(0, 9);
        QCOMPARE(view.position(), place);
        log.grow(3000);
        QCOMPARE(view.position(), place);
        QCOMPARE(place.line, 10'990);
        QCOMPARE(place.offset, 5);
    }

    void theEndIsTheLastRowOfTheLastLine()
    {
        WrapWindow window(151); // ends in a line of 4,000 characters
        const auto bottom = [&] { return window.view.scroll().yOf(150) + window.view.scroll().heightOf(150); };
        QVERIFY(window.view.isFollowing());
        QCOMPARE(bottom(), window.view.viewport()->height());
        window.log.grow(20);
        QVERIFY(window.view.scroll().isAtEnd());
        QTest::keyClick(&window.view, Qt::Key_Home);
        QCOMPARE(window.place(), std::pair(qint64(0), 0));
        QVERIFY(!window.view.isFollowing());
        QTest::keyClick(&window.view, Qt::Key_End);
        QVERIFY(window.view.isFollowing());
        QVERIFY(window.view.scroll().isAtEnd());
    }

    void pagesLeaveNothingOut()
    {
        WrapWindow window(400);
        QTest::keyClick(&window.view, Qt::Key_Home);
        qint64 lastLine = 0;
        while (!window.view.scroll().isAtEnd()) {
            const auto [line, offset] = window.place();
            const int page = window.view.viewport()->height();
            QTest::keyClick(&window.view, Qt::Key_PageDown);
            // What was first has gone up by less than a page.
            QVERIFY(window.view.scroll().yOf(line) + offset > -page);
            QVERIFY(window.firstLine() >= lastLine);
            lastLine = window.firstLine();
        }
        for (int presses = 0; window.view.scroll().top() > 0; ++presses) {
            QVERIFY(presses < 2000);
            QTest::keyClick(&window.view, Qt::Key_PageUp);
        }
        QCOMPARE(window.place(), std::pair(qint64(0), 0));
    }

    void theBarCountsRows()
    {
        WrapWindow window(10'000'000);
        QScrollBar *bar = window.view.verticalScrollBar();
        for (const int tenth : {1, 3, 5, 9}) {
            bar->setValue(int(qint64(bar->maximum()) * tenth / 10));
            QVERIFY(std::abs(window.firstLine() - 1'000'000LL * tenth) <= 30);
        }
        bar->setValue(bar->maximum());
        QVERIFY(window.view.scroll().isAtEnd());
        bar->setValue(0);
        QCOMPARE(window.place(), std::pair(qint64(0), 0));
    }

    void onlyWhatIsOnScreenIsMeasured()
    {
        WrapWindow window(10'000'000);
        window.linesMade = 0;
        window.view.showLine(5'000'000);
        window.view.viewport()->grab();
        QCOMPARE(window.firstLine() <= 5'000'000, true);
        // A block above, one below, and the end.
        QVERIFY2(window.linesMade <= 4 * LinesPerBlock, qPrintable(QString::number(window.linesMade)));
    }

    void aLineIsBroughtIntoView()
    {
        WrapWindow window;
        window.view.showLine(2050);
        const int y = window.view.scroll().yOf(2050);
        const int third = window.view.viewport()->height() / 3;
        QVERIFY(std::abs(y - third) <= window.rowHeight());
        window.view.ensureVisible({2050, 4000});
        QVERIFY(window.view.viewport()->rect().contains(window.view.rectOf({2050, 3999}).adjusted(0, 0, -2, -1)));
        window.view.ensureVisible({2050, 0});
        QVERIFY(window.view.viewport()->rect().contains(window.view.rectOf({2050, 0})));
    }

    void theArrowsReachEveryLine()
    {
        WrapWindow window(300);
        QTest::keyClick(&window.view, Qt::Key_Home);
        window.view.setCurrentLine(0);
        for (qint64 line = 1; line < 300; ++line) {
            QTest::keyClick(&window.view, Qt::Key_Down);
            QCOMPARE(window.view.currentLine(), line);
            QVERIFY(window.view.scroll().yOf(line) >= 0);
            QVERIFY(window.view.scroll().yOf(line) < window.view.viewport()->height());
        }
    }

    void aKeySwitchesIt()
    {
        WrapWindow window;
        const QSignalSpy switched(&window.view, &LogView::wrapChanged);
        window.view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window.view));
        QTest::keyClick(&window.view, Qt::Key_Z, Qt::AltModifier);
        QVERIFY(!window.view.isWrapped());
        QTest::keyClick(&window.view, Qt::Key_Z, Qt::AltModifier);
        QVERIFY(window.view.isWrapped());
        QCOMPARE(switched.count(), 2);
    }

    void plainLettersLookAsIfTheyWereShaped_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<LineKind>("kind");
        QTest::newRow("prose") << QByteArray("2026-11-20 13:42:10,402 - INFO - it's != -> {ok} [0]") << LineKind::Plain;
        QTest::newRow("metrics, with bold") << QByteArray("{'loss': 0.8595, 'grad_norm': 0.8475}") << LineKind::Train;
        QTest::newRow("the end") << QByteArray("##FT_COMPLETE##") << LineKind::End;
    }

    void plainLettersLookAsIfTheyWereShaped()
    {
        QFETCH(QByteArray, line);
        QFETCH(LineKind, kind);
        const LogLine text{line, {Level::None, kind}};
        const LogMetrics metrics(logFont());
        LineLook shaped(metrics, kLight);
        LineLook cells(metrics, kLight);
        cells.cells = CellFont(metrics.font);
        QVERIFY(cells.cells.isUsable());
        const auto picture = [&](const LineLook &look) {
            QImage image(700, metrics.rowHeight, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            const LineLayout layout(text, look);
            layout.draw(&painter, {8, metrics.baseline}, {{3, 9, {}, kLight.hitText}}, image.rect(), look);
            return image;
        };
        QCOMPARE(picture(cells), picture(shaped));
    }
};

TUNEWATCH_TEST(log_wrap, LogWrapTest)
#include "tst_log_wrap.moc"
