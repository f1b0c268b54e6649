// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo in the window, held against the design: where the panes are, how high the rows, which colour where, and that
// nothing but ids is cut short. Fonts and zone are those of the design (tests/window/CMakeLists.txt).

#include "main_window.h"

#include "chart/chart_toolbar.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "commands/demo_server.h"
#include "detail/detail_pane.h"
#include "detail/elided_label.h"
#include "detail/info_panel.h"
#include "detail/job_header.h"
#include "detail/job_tabs.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "sidebar/sidebar.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms
const auto RunningJob = u"ft-202611201202-7be4"_s;

/// The demo at the moment of the pictures, without growth.
class Demo
{
public:
    Demo()
        : m_server({QDateTime::fromString(u"2026-11-20T14:05:00+08:00"_s, Qt::ISODate), {}, true})
    {
        QSignalSpy ready(&m_server, &DemoServer::ready);
        m_server.start();
        if (!ready.wait(Patience))
            qFatal("the simulator did not start");
    }

    Monitor::Setup setup(const QString &directory) const
    {
        Monitor::Setup setup;
        setup.dataDir = directory;
        setup.connections = m_server.connections();
        setup.now = QDateTime::fromString(u"2026-11-20T14:05:00+08:00"_s, Qt::ISODate);
        return setup;
    }

private:
    DemoServer m_server;
};

class DemoWindow
{
public:
    DemoWindow(const Demo &demo, const QSize &size)
        : settings(directory.path())
        , notes(directory.path())
        , monitor(demo.setup(directory.path()))
        , window({monitor, settings, notes})
    {
        window.begin(monitor.start());
        window.resize(size);
        window.selectJob(RunningJob, {});
        window.show();
        window.activateWindow();
    }

    bool isReady() { return QTest::qWaitFor([this] { return window.isSettled(); }, Patience); }

    template <typename Widget>
    Widget *find() const
    {
        return window.findChild<Widget *>();
    }

    QRect place(const QWidget *widget) const { return {widget->mapTo(&window, QPoint()), widget->size()}; }

    QTemporaryDir directory;
    Settings settings;
    JobNotes notes;
    Monitor monitor;
    MainWindow window;
};

bool isNear(const QRect &is, const QRect &wanted)
{
    const auto differs = [](int a, int b) { return std::abs(a - b) > 1; };
    return !differs(is.left(), wanted.left()) && !differs(is.top(), wanted.top()) && !differs(is.right(), wanted.right())
        && !differs(is.bottom(), wanted.bottom());
}

QString words(const QRect &rect)
{
    return u"x %1–%2, y %3–%4"_s.arg(rect.left()).arg(rect.right() + 1).arg(rect.top()).arg(rect.bottom() + 1);
}

} // namespace

class DesignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(QFont(u"Inter"_s, 10));
        applyTheme(*qApp, Theme::Light);
        m_demo = std::make_unique<Demo>();
    }

    void cleanupTestCase() { m_demo.reset(); }

    void panesStandWhereTheyAreDrawn()
    {
        DemoWindow opened(*m_demo, {1440, 900});
        QVERIFY(opened.isReady());
        const auto *table = opened.find<JobsTable>();
        const auto *panel = opened.find<LogPanel>();
        // SCREENS §3.1, screen 01. Edges of panes count the line beside them or not: a pixel.
        const std::pair<const QWidget *, QRect> panes[] = {
            {opened.find<Sidebar>(), {0, 0, 232, 876}},
            {opened.find<TopBar>(), {232, 0, 1208, 48}},
            {table, {232, 48, 1208, 220}},
            {opened.find<JobHeader>(), {232, 269, 1208, 104}},
            {opened.find<JobTabs>(), {232, 373, 1208, 36}},
            {opened.find<ChartToolbar>(), {232, 409, 944, 36}},
            {opened.find<LossPlot>(), {232, 445, 944, 198}},
            {panel, {232, 643, 944, 233}},
            {panel->view(), {232, 679, 944, 197}},
            {opened.find<InfoPanel>(), {1176, 409, 264, 467}},
            {opened.find<StatusLine>(), {0, 876, 1440, 24}},
        };
        QStringList wrong;
        for (const auto &[pane, wanted] : panes) {
            if (!isNear(opened.place(pane), wanted))
                wrong << u"%1: %2 instead of %3"_s.arg(QLatin1StringView(pane->metaObject()->className()),
                                                       words(opened.place(pane)), words(wanted));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QCOMPARE(table->horizontalHeader()->height(), 28);
        QCOMPARE(table->rowHeight(0), 32);
        QCOMPARE(panel->view()->metrics().rowHeight, 20);
    }

    void coloursAreTheTokens_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void coloursAreTheTokens()
    {
        QFETCH(bool, isDark);
        applyTheme(*qApp, isDark ? Theme::Dark : Theme::Light);
        const Tokens &tokens = isDark ? kDark : kLight;
        DemoWindow opened(*m_demo, {1440, 900});
        QVERIFY(opened.isReady());
        QTRY_VERIFY(opened.window.isActiveWindow());
        const std::tuple<const char *, QPoint, QRgb> points[] = {
            {"sidebar", {100, 860}, tokens.window},
            {"chosen view", {120, 210}, tokens.select},
            {"top bar", {700, 24}, tokens.base},
            {"header of the table", {700, 52}, tokens.raised},
            {"row", {632, 92}, tokens.base},
            {"chosen row", {632, 144}, tokens.select},
            {"bar of the chosen row", {233, 154}, tokens.accent},
            {"line under a row", {600, 107}, tokens.line},
            {"header of the job", {1250, 330}, tokens.base},
            {"line of the chosen tab", {270, 408}, tokens.accent},
            {"info panel", {1190, 860}, tokens.raised},
            {"status line", {700, 890}, tokens.window},
        };
        QStringList wrong;
        const auto looksRight = [&] {
            wrong.clear();
            const QImage picture = opened.window.grab().toImage();
            for (const auto &[name, point, wanted] : points) {
                const QRgb is = picture.pixel(point * picture.devicePixelRatio());
                if (is != wanted)
                    wrong << u"%1: %2 instead of %3"_s.arg(QLatin1StringView(name), QColor(is).name(), QColor(wanted).name());
            }
            return wrong.isEmpty();
        };
        const bool isRight = QTest::qWaitFor(looksRight); // a last layout may still be under way
        applyTheme(*qApp, Theme::Light);
        QVERIFY2(isRight, qPrintable(wrong.join(u'\n')));
    }

    void nothingButIdsIsCutShort()
    {
        DemoWindow opened(*m_demo, {1440, 900});
        QVERIFY(opened.isReady());
        QStringList cut;
        for (const auto *label : opened.window.findChildren<ElidedLabel *>()) {
            const bool isId = label->fullText().startsWith(u"ft-");
            if (label->isVisible() && label->isElided() && !isId)
                cut << label->fullText();
        }
        for (const auto *label : opened.window.findChildren<QLabel *>()) {
            const bool elides = qobject_cast<const ElidedLabel *>(label);
            if (label->isVisible() && !elides && !label->wordWrap() && label->width() < label->minimumSizeHint().width())
                cut << label->text();
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void theSmallestWindowsKeepEveryFunction_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280 × 800") << QSize(1280, 800);
        QTest::newRow("1024 × 700") << QSize(1024, 700);
        QTest::newRow("as small as it gets") << QSize(900, 560);
    }

    void theSmallestWindowsKeepEveryFunction()
    {
        QFETCH(QSize, size);
        DemoWindow opened(*m_demo, size);
        QVERIFY(opened.isReady());
        QCOMPARE(opened.window.size(), size);
        for (QWidget *pane : std::initializer_list<QWidget *>{
                 opened.find<Sidebar>(), opened.find<TopBar>(), opened.find<JobsTable>(), opened.find<JobHeader>(),
                 opened.find<JobTabs>(), opened.find<LossPlot>(), opened.find<LogPanel>(), opened.find<StatusLine>()}) {
            const QRect place = opened.place(pane);
            QVERIFY2(pane->isVisible() && !place.isEmpty() && opened.window.rect().contains(place),
                     qPrintable(QLatin1StringView(pane->metaObject()->className()) + u": "_s + words(place)));
        }
        // A button is whole, or it is not there.
        for (const auto *button : opened.window.findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || qobject_cast<const QLineEdit *>(button->parentWidget()))
                continue;
            const QRect place = opened.place(button);
            QVERIFY2(opened.window.rect().contains(place) && button->width() >= button->minimumSizeHint().width(),
                     qPrintable(button->accessibleName() + button->text() + u": "_s + words(place)));
        }
    }

private:
    std::unique_ptr<Demo> m_demo;
};

TUNEWATCH_TEST(design, DesignTest)
#include "tst_design.moc"
