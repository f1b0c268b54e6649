// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the table shows. With TUNEWATCH_PICTURES=<folder> it is also saved there, light and dark, for a person to see.

#include "compare/difference_view.h"

#include "compare/difference_header.h"
#include "compare/run_set.h"
#include "compare_bench.h"
#include "jobs/sample_jobs.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A table of so many runs of one series on the screen.
struct Shown
{
    explicit Shown(int runs, QSize size, const Tokens &tokens = kLight)
        : bench(storiesOf(runs))
        , set(bench.monitor(), bench.notes())
        , model(set, sample::now)
    {
        applyTokens(tokens);
        bench.change(u"ft-0"_s, [](Job &job) { job.hyperParameters[2].value = u"1.6e-5"_s; });
        bench.change(u"ft-0"_s, [](JobDigest &digest) { digest.fraction = 0.62; });
        if (runs > 2) {
            bench.change(u"ft-2"_s, [](Job &job) {
                job.hyperParameters[1].value = u"16"_s;
                job.hyperParameters[4].value = u"cosine"_s;
                job.trainingFiles = {u"41c0e2d7-1111-4414-86fd-50c54486b93c"_s};
            });
        }
        QFont font = view.font();
        font.setPixelSize(13);
        view.setFont(font);
        view.setModel(&model);
        view.resize(size);
        view.show();
        set.set(bench.keys());
        QTRY_VERIFY(set.isSettled());
        QCoreApplication::processEvents();
    }

    static std::vector<compared::Story> storiesOf(int runs)
    {
        std::vector<compared::Story> stories;
        for (int i = 0; i < runs; ++i)
            stories.push_back({u"ft-%1"_s.arg(i), u"support-tone v%1"_s.arg(7 - i), i == 0 ? JobStatus::Running : JobStatus::Succeeded,
                               i == 0 ? 1400 : 2400, 0.9 + (i == 0 ? 0.01 : i * 0.02)});
        return stories;
    }

    QModelIndex cell(DifferenceModel::Group group, int row, int column) const
    {
        return model.index(row, column, model.index(group, 0));
    }

    QImage image() { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }
    void move(QPoint place) { moveOver(view.viewport(), place); }

    static void moveOver(QWidget *widget, QPoint place)
    {
        QMouseEvent event(QEvent::MouseMove, place, widget->mapToGlobal(place), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    }

    CompareBench bench;
    RunSet set;
    DifferenceModel model;
    DifferenceView view;
};

} // namespace

class DifferenceViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { applyTheme(*qApp, Theme::Light); }

    void rowsAreAsHighAsDesigned()
    {
        Shown shown(3, {1208, 420});
        QCOMPARE(shown.view.header()->height(), 28);
        QCOMPARE(shown.view.visualRect(shown.model.index(DifferenceModel::Settings, 0)).height(), 26);
        QCOMPARE(shown.view.visualRect(shown.cell(DifferenceModel::Settings, 0, 1)).height(), 28);
        QCOMPARE(shown.view.sizeHint().height(), 28 + 2 * 26 + 11 * 28);
    }

    void runsShareTheWidth()
    {
        Shown shown(3, {1208, 420});
        QCOMPARE(shown.view.columnWidth(0), 304);
        int sum = 304;
        for (int column = 1; column <= 3; ++column) {
            QVERIFY(std::abs(shown.view.columnWidth(column) - 301) <= 1);
            sum += shown.view.columnWidth(column);
        }
        QCOMPARE(sum, shown.view.viewport()->width());
        QVERIFY(!shown.view.horizontalScrollBar()->isVisible());
        shown.view.resize(700, 420);
        QCoreApplication::processEvents();
        QCOMPARE(shown.view.columnWidth(1), 144);
    }

    void sixRunsFitBesideTheirScrollBar()
    {
        Shown shown(6, {1208, 300}); // beside the sidebar of a window of 1440
        QTRY_VERIFY(shown.view.verticalScrollBar()->maximum() > 0);
        QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
        QVERIFY(shown.view.columnWidth(6) >= 144);
    }

    void theFirstColumnStaysWhileSixRunsScroll()
    {
        Shown shown(6, {976, 420});
        QScrollBar *bar = shown.view.horizontalScrollBar();
        QVERIFY(bar->maximum() > 0);
        const QRect labels(0, 0, 200, shown.view.height() - 20);
        const QImage before = shown.image().copy(labels);
        bar->setValue(bar->maximum());
        QCoreApplication::processEvents();
        QCOMPARE(shown.image().copy(labels), before);
        const QRect first = shown.view.visualRect(shown.cell(DifferenceModel::Settings, 0, 0));
        QCOMPARE(first.left(), 0);
        QCOMPARE(shown.view.indexAt(first.center()).column(), 0);
        QCOMPARE(shown.view.indexAt({shown.view.viewport()->width() - 10, first.center().y()}).column(), 6);
    }

    void theKeyboardReachesEveryCell()
    {
        Shown shown(6, {976, 420});
        shown.view.setFocus();
        shown.view.setCurrentIndex(shown.cell(DifferenceModel::Settings, 0, 0));
        for (int column = 1; column <= 6; ++column) {
            QTest::keyClick(&shown.view, Qt::Key_Right);
            QCOMPARE(shown.view.currentIndex().column(), column);
        }
        const auto visible = [&] { return shown.view.visualRect(shown.view.currentIndex()); };
        QVERIFY(shown.view.viewport()->rect().contains(visible()));
        for (int column = 5; column >= 1; --column) {
            QTest::keyClick(&shown.view, Qt::Key_Left);
            QVERIFY(visible().left() >= shown.view.columnWidth(0)); // not below the first column
        }
        for (int row = 0; row < 12; ++row)
            QTest::keyClick(&shown.view, Qt::Key_Down);
        QCOMPARE(shown.view.currentIndex().parent().row(), int(DifferenceModel::Result));
        shown.view.setCurrentIndex(shown.cell(DifferenceModel::Settings, 5, 3));
        QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"41c0e2d7-1111-4414-86fd-50c54486b93c"_s);
    }

    void hoveringTellsTheRun()
    {
        Shown shown(3, {1208, 420});
        QSignalSpy hovered(&shown.view, &DifferenceView::columnHovered);
        const QPoint cell = shown.view.visualRect(shown.cell(DifferenceModel::Settings, 1, 2)).center();
        shown.move(cell);
        shown.move(cell + QPoint(3, 0));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered.takeFirst().front().toInt(), 1);
        shown.move({10, cell.y()});
        QCOMPARE(hovered.takeFirst().front().toInt(), -1);
        QWidget *header = shown.view.header()->viewport();
        Shown::moveOver(header, {header->width() - 20, 10});
        QCOMPARE(hovered.takeFirst().front().toInt(), 2);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(header, &leave);
        QCOMPARE(hovered.takeFirst().front().toInt(), -1);
    }

    void whatDiffersIsTinted_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void whatDiffersIsTinted()
    {
        QFETCH(bool, isDark);
        const Tokens &tokens = isDark ? kDark : kLight;
        Shown shown(3, {1208, 420}, tokens);
        const auto ground = [&](const QModelIndex &index) {
            const QImage image = shown.view.viewport()->grab().toImage();
            const QRect place = shown.view.visualRect(index);
            return QColor(image.pixel(place.right() - 3, place.center().y())).rgb();
        };
        QCOMPARE(ground(shown.cell(DifferenceModel::Settings, 0, 1)), tokens.waitBg);
        QCOMPARE(ground(shown.cell(DifferenceModel::Settings, 0, 2)), tokens.base);
        QCOMPARE(ground(shown.cell(DifferenceModel::Settings, 1, 3)), tokens.waitBg);
        QCOMPARE(ground(shown.cell(DifferenceModel::Result, 1, 1)), tokens.base);
        QCOMPARE(ground(shown.model.index(DifferenceModel::Result, 0)), tokens.raised);
        if (const QString folder = qEnvironmentVariable("TUNEWATCH_PICTURES"); !folder.isEmpty())
            QVERIFY(shown.view.grab().save(folder + (isDark ? u"/differences-dark.png"_s : u"/differences.png"_s)));
    }

    void aScreenReaderFindsTheTable()
    {
        Shown shown(3, {1208, 420});
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&shown.view);
        QCOMPARE(table->text(QAccessible::Name), u"Differences"_s);
        QAccessibleTableInterface *cells = table->tableInterface();
        QVERIFY(cells);
        QCOMPARE(cells->columnCount(), 4);
        QCOMPARE(cells->cellAt(1, 1)->text(QAccessible::Name), u"1.6e-5, differs from the baseline"_s);
    }

    void picturesOfSixRuns()
    {
        Shown shown(6, {976, 420});
        shown.view.horizontalScrollBar()->setValue(90);
        QCoreApplication::processEvents();
        const QImage image = shown.image();
        // Markers of runs stand in the header, each in its colour; the last is behind the edge for now.
        const auto holds = [&](QRgb colour) {
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < 28; ++y) {
                    if (image.pixel(x, y) == colour)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(holds(kLight.c2));
        QVERIFY(holds(kLight.c3));
        if (const QString folder = qEnvironmentVariable("TUNEWATCH_PICTURES"); !folder.isEmpty())
            QVERIFY(image.save(folder + u"/differences-six.png"_s));
    }
};

TUNEWATCH_TEST(difference_view, DifferenceViewTest)
#include "tst_difference_view.moc"
