// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log_window.h"

#include "log/hit_list.h"
#include "log/log_overview.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QLocale>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class LogPointerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void hoveringAMetricLineIsTold()
    {
        LogWindow window;
        window.open();
        window.view.showLine(2000);
        QSignalSpy hovered(&window.view, &LogView::lineHovered);
        QWidget *viewport = window.view.viewport();
        const auto moveTo = [&](const QPoint &point) {
            QMouseEvent move(QEvent::MouseMove, point, viewport->mapToGlobal(QPointF(point)), Qt::NoButton, {}, {});
            QCoreApplication::sendEvent(viewport, &move);
        };
        moveTo(window.gutterOf(2001) + QPoint(100, 0));
        moveTo(window.gutterOf(2001) + QPoint(200, 0));
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(hovered.takeFirst().at(0).toLongLong(), 2001);
        moveTo(window.gutterOf(2003)); // prose
        QCOMPARE(hovered.takeFirst().at(0).toLongLong(), -1);
        moveTo(window.gutterOf(2004));
        QCOMPARE(hovered.takeFirst().at(0).toLongLong(), 2004);
        window.view.scrollByPixels(window.view.metrics().rowHeight);
        QCOMPARE(hovered.takeFirst().at(0).toLongLong(), 2005); // under the resting pointer
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(viewport, &leave);
        QCOMPARE(hovered.takeFirst().at(0).toLongLong(), -1);
    }

    void aClickOnTheMarkOrEnterPins()
    {
        LogWindow window;
        window.open();
        window.view.showLine(2000);
        QSignalSpy clicked(&window.view, &LogView::markClicked);
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.gutterOf(2004));
        QCOMPARE(clicked.takeFirst().at(0).toLongLong(), 2004);
        QVERIFY(window.view.selection().isEmpty());
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.gutterOf(2003)); // prose has no mark
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.gutterOf(2004) + QPoint(100, 0));
        QCOMPARE(clicked.count(), 0);
        window.view.setCurrentLine(2005);
        QTest::keyClick(&window.view, Qt::Key_Return);
        QCOMPARE(clicked.takeFirst().at(0).toLongLong(), 2005);
    }

    void theLinkedLineIsPaintedAndDoesNotScroll()
    {
        LogWindow window;
        window.view.setPalette(paletteFor(kLight));
        window.open();
        window.view.showLine(2000);
        const qint64 top = window.view.scroll().top();
        window.view.setLinkedLine(10, u"Linked to chart, step 4"_s);
        QCOMPARE(window.view.scroll().top(), top);
        window.view.setLinkedLine(2001, u"Linked to chart, step 1,210"_s);
        const QImage image = window.view.viewport()->grab().toImage();
        const int y = window.view.scroll().yOf(2001);
        for (int x : {0, 1, 2})
            QCOMPARE(image.pixelColor(x, y), QColor(kLight.accent));
        QCOMPARE(image.pixelColor(3, y), QColor(kLight.select));
        QCOMPARE(image.pixelColor(image.width() - 1, y), QColor(kLight.select));
        window.view.setLinkedLine(-1, {});
        QCOMPARE(window.view.viewport()->grab().toImage().pixelColor(0, y), QColor(kLight.base));
    }

    void gapsHaveTheirButtonWord_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("byKeyboard");
        for (const QString &reason : {u""_s, u"the answer was cut short"_s}) {
            for (const bool byKeyboard : {false, true}) {
                const QString name = (reason.isEmpty() ? u"not loaded"_s : u"could not be read"_s)
                    + (byKeyboard ? u", by keyboard"_s : u", by mouse"_s);
                QTest::newRow(qPrintable(name)) << reason << byKeyboard;
            }
        }
    }

    void gapsHaveTheirButtonWord()
    {
        QFETCH(QString, reason);
        QFETCH(bool, byKeyboard);
        LogWindow window(3000, false);
        window.log.setGap({1000, 1999, reason});
        window.log.holdAll();
        window.open();
        window.view.showLine(998);
        QSignalSpy load(&window.view, &LogView::loadWanted);
        QSignalSpy retry(&window.view, &LogView::retryWanted);
        const qint64 row = window.view.rows().rowOf(1000);
        QVERIFY(window.view.actionRect(row).isValid());
        QVERIFY(window.view.actionRect(row + 1).isEmpty());
        QVERIFY(window.view.actionRect(row - 1).isEmpty());
        if (byKeyboard) {
            window.view.setCurrentLine(1000);
            QTest::keyClick(&window.view, Qt::Key_Enter);
        } else {
            QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.view.actionRect(row).center());
        }
        QSignalSpy &wanted = reason.isEmpty() ? load : retry;
        QCOMPARE(load.count() + retry.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toLongLong(), 1000);
        QCOMPARE(wanted.at(0).at(1).toLongLong(), 1999);
    }

    void theOverviewIsTheScrollBar()
    {
        LogWindow window;
        window.view.setPalette(paletteFor(kLight));
        window.open();
        LogOverview *overview = window.view.overview();
        QCOMPARE(overview->width(), 14);
        QCOMPARE(overview->focusPolicy(), Qt::NoFocus);
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(overview);
        QCOMPARE(interface->text(QAccessible::Name), u"Log overview"_s);
        QCOMPARE(interface->role(), QAccessible::ScrollBar);
        QCOMPARE(overview->thumb().height(), 14);
        QTest::mouseClick(overview, Qt::LeftButton, {}, {7, overview->height() / 2});
        QVERIFY(window.isOnScreen(2500));
        QVERIFY(!window.view.isFollowing());
        QTest::mousePress(overview, Qt::LeftButton, {}, {7, overview->height() / 2});
        QTest::mouseMove(overview, {7, overview->height() + 40});
        QTest::mouseRelease(overview, Qt::LeftButton, {}, {7, overview->height() + 40});
        QVERIFY(window.view.isFollowing());
    }

    void ticksStandWhereTheirLinesAre()
    {
        LogWindow window(10'000);
        window.log.setKind([](qint64 line) {
            return line == 2000 ? LineKind::Error : line == 4000 ? LineKind::Warning : LineKind::Plain;
        });
        window.view.setPalette(paletteFor(kLight));
        window.open();
        QVERIFY(window.isRead());
        HitList hits;
        hits.set({6, 1000, 0, {0}});
        window.view.overview()->setHits(&hits);
        window.view.setMarks({8000});
        window.view.setLinkedLine(1000, {});
        const QImage strip = window.view.overview()->grab().toImage();
        const auto y = [&](qint64 line) { return int(line * strip.height() / 10'000); };
        QCOMPARE(strip.pixelColor(0, 5), QColor(kLight.line));
        QCOMPARE(strip.pixelColor(3, y(2000)), QColor(kLight.failFg));
        QCOMPARE(strip.pixelColor(11, y(2000)), QColor(kLight.failFg));
        QCOMPARE(strip.pixelColor(7, y(4000)), QColor(kLight.waitFg));
        QCOMPARE(strip.pixelColor(8, y(4000)), QColor(kLight.raised));
        QCOMPARE(strip.pixelColor(11, y(6000)), QColor(kLight.hitCur));
        QCOMPARE(strip.pixelColor(5, y(8000)), QColor(kLight.accentText));
        QCOMPARE(strip.pixelColor(5, y(1000)), QColor(kLight.accent));
        window.view.overview()->setHits(nullptr);
        QCOMPARE(window.view.overview()->grab().toImage().pixelColor(11, y(6000)), QColor(kLight.raised));
    }
};

TUNEWATCH_TEST(log_pointer, LogPointerTest)
#include "tst_log_pointer.moc"
