// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where everything of the pane stands, and that nothing is cut: sizes, fonts, themes, names, missing facts.

#include "detail_bench.h"

#include "chart/loss_chart.h"
#include "detail/chart_slot.h"
#include "detail/info_panel.h"
#include "detail/job_header.h"
#include "detail/job_tabs.h"
#include "detail/monitor_page.h"
#include "detail/panel_area.h"
#include "jobs/sample_jobs.h"
#include "log/log_panel.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QAbstractScrollArea>
#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr DetailTab allTabs[] = {DetailTab::Monitor, DetailTab::Overview, DetailTab::Log, DetailTab::Raw};

} // namespace

class DetailLayoutTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DetailBench> m_bench;

    DetailPane &pane() { return m_bench->pane(); }

    /// In the window.
    QRect placeOf(const QWidget *widget) const
    {
        return {widget->mapTo(&m_bench->window(), QPoint()), widget->size()};
    }

    QToolButton *button(const QString &name)
    {
        for (auto *button : pane().findChildren<QToolButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    void openPictured(JobStatus status)
    {
        switch (status) {
        case JobStatus::Succeeded:
            m_bench->open({pictured::succeeded()});
            return m_bench->setDigest(pictured::succeeded(), pictured::succeededDigest());
        case JobStatus::Failed: return m_bench->open({pictured::failed()});
        default:
            m_bench->open({pictured::running(), pictured::succeeded()});
            return m_bench->setDigest(pictured::running(), pictured::runningDigest());
        }
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { m_bench = std::make_unique<DetailBench>(); }
    void cleanup() { m_bench.reset(); }

    void standsWhereTheDesignHasIt()
    {
        openPictured(JobStatus::Running);
        QCOMPARE(placeOf(pane().findChild<JobHeader *>()), QRect(232, 269, 1208, 104));
        QCOMPARE(placeOf(pane().findChild<JobTabs *>()), QRect(232, 373, 1208, 36));
        QCOMPARE(placeOf(pane().chart()), QRect(232, 409, 944, 233));
        QCOMPARE(placeOf(pane().log()).top(), 643);
        QCOMPARE(placeOf(pane().log()).bottom() + 1, 876);
        QCOMPARE(placeOf(pane().findChild<InfoPanel *>()), QRect(1177, 409, 263, 467));
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("pixels");
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800), QSize(1024, 700), QSize(900, 560)}) {
            for (const JobStatus status : {JobStatus::Running, JobStatus::Succeeded, JobStatus::Failed}) {
                for (const int pixels : {13, 26})
                    QTest::addRow("%dx%d status %d font %d px", size.width(), size.height(), int(status), pixels)
                        << size << int(status) << pixels;
            }
        }
    }

    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(int, status);
        QFETCH(int, pixels);
        QFont font = m_bench->window().font();
        font.setPixelSize(pixels);
        m_bench->window().setFont(font);
        m_bench->resize(size);
        openPictured(JobStatus(status));
        for (const DetailTab tab : allTabs) {
            pane().setTab(tab);
            DetailBench::settle();
            QVERIFY2(m_bench->cutWords().isEmpty(),
                     qPrintable(u"tab %1: "_s.arg(int(tab)) + m_bench->cutWords().join(u" / "_s)));
            QVERIFY(pane().minimumSizeHint().width() <= pane().width());
        }
    }

    void namesOfAllKindsFit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("300 characters") << u"x"_s.repeated(300);
        QTest::newRow("Han and emoji") << u"客服语气微调🙂"_s.repeated(40);
        QTest::newRow("right to left") << u"ضبط دقيق "_s.repeated(30);
        QTest::newRow("lines") << u"a\nb"_s.repeated(50);
        QTest::newRow("markup") << u"<h1>x</h1>"_s.repeated(30);
    }

    void namesOfAllKindsFit()
    {
        QFETCH(QString, name);
        m_bench->resize({1024, 700});
        for (const JobStatus status : {JobStatus::Running, JobStatus::Succeeded, JobStatus::Failed}) {
            Job job = sample::job(name, status);
            job.name = job.model = job.baseModel = job.workspace = job.errorCode = job.fineTunedModel = name;
            job.statusText = job.trainingType = name;
            job.trainingFiles = job.validationFiles = {name};
            job.hyperParameters = {{name, name}};
            job.source.requestId = name;
            m_bench->open({job});
            for (const DetailTab tab : allTabs) {
                pane().setTab(tab);
                DetailBench::settle();
                QVERIFY(pane().minimumSizeHint().width() <= pane().width());
                QVERIFY(!pane().grab().isNull());
            }
        }
    }

    void aJobThatSaysNothingIsShown_data()
    {
        QTest::addColumn<int>("status");
        for (int status = 0; status <= int(JobStatus::Other); ++status)
            QTest::addRow("status %d", status) << status;
    }

    void aJobThatSaysNothingIsShown()
    {
        QFETCH(int, status);
        Job job;
        job.key = {u"sg"_s, u"x"_s};
        job.status = JobStatus(status);
        job.raw = "{}";
        m_bench->open({job});
        for (const DetailTab tab : allTabs) {
            pane().setTab(tab);
            DetailBench::settle();
            QVERIFY2(m_bench->cutWords().isEmpty(), qPrintable(m_bench->cutWords().join(u" / "_s)));
            QVERIFY(!pane().grab().isNull());
        }
    }

    void theInfoPanelFollowsTheWindowsWidth()
    {
        openPictured(JobStatus::Running);
        const auto *info = pane().findChild<InfoPanel *>();
        QVERIFY(info->isVisible());
        QVERIFY(!button(u"Open the info panel"_s)->isVisible());
        m_bench->resize({1279, 800});
        QVERIFY(!info->isVisible());
        QVERIFY(button(u"Open the info panel"_s)->isVisible());
        QCOMPARE(pane().chart()->width(), 1279 - 232);
        m_bench->resize({1440, 900});
        QVERIFY(info->isVisible());
    }

    void aPersonsChoiceOfTheInfoPanelWins()
    {
        openPictured(JobStatus::Running);
        const auto *info = pane().findChild<InfoPanel *>();
        QTest::mouseClick(button(u"Close the info panel"_s), Qt::LeftButton);
        QVERIFY(!info->isVisible());
        QCOMPARE(m_bench->settings().value(Settings::Key::InfoPanel), QVariant(false));
        m_bench->resize({1024, 700});
        QTest::mouseClick(button(u"Open the info panel"_s), Qt::LeftButton);
        QVERIFY(info->isVisible());
        // Over the chart, which keeps its width.
        QCOMPARE(pane().chart()->width(), 1024 - 48);
        QCOMPARE(placeOf(info).right(), 1023);
        m_bench->resize({1440, 900});
        QVERIFY(info->isVisible());
        QCOMPARE(pane().chart()->width(), 944);
        pane().setInfoPanel({});
        m_bench->resize({1024, 700});
        QVERIFY(!info->isVisible());
    }

    void whereLettersAreLargeTheInfoPanelLiesOverTheCurves()
    {
        QFont font = m_bench->window().font();
        font.setPixelSize(27);
        m_bench->window().setFont(font);
        openPictured(JobStatus::Running);
        const auto *page = pane().findChild<MonitorPage *>();
        const auto *info = pane().findChild<InfoPanel *>();
        pane().resize(page->widthWithInfo(), pane().height());
        DetailBench::settle();
        const auto *area = info->findChild<PanelArea *>();
        QVERIFY(info->isVisible());
        QCOMPARE(page->info(), MonitorPage::Info::Beside);
        QVERIFY(area->widget()->width() <= area->viewport()->width());
        pane().resize(page->widthWithInfo() - 1, pane().height());
        DetailBench::settle();
        QVERIFY(!info->isVisible());
        pane().setInfoPanel(true);
        DetailBench::settle();
        QCOMPARE(page->info(), MonitorPage::Info::Over);
        QCOMPARE(placeOf(info).right(), placeOf(&pane()).right());
        QVERIFY(area->widget()->width() <= area->viewport()->width());
        QVERIFY(page->minimumSizeHint().width() <= page->width());
    }

    void theShareOfTheChartIsKept()
    {
        m_bench->settings().set(Settings::Key::ChartShare, 0.75);
        m_bench->settings().set(Settings::Key::InfoWidth, 300);
        m_bench->resize({1440, 901});
        openPictured(JobStatus::Running);
        QCOMPARE(pane().chart()->height(), 351);
        QCOMPARE(pane().findChild<InfoPanel *>()->width(), 300);
    }

    void theThemeChangesLive()
    {
        openPictured(JobStatus::Failed);
        for (const Tokens *tokens : {&kDark, &kLight}) {
            m_bench->window().setPalette(paletteFor(*tokens));
            DetailBench::settle();
            const QImage picture = pane().grab().toImage();
            QCOMPARE(picture.pixel(4, 4), tokens->base);
            QCOMPARE(picture.pixel(30, 52 + 36 + 16 + 12), tokens->failBg);
            QCOMPARE(picture.pixel(pane().width() - 20, pane().height() - 4), tokens->raised);
        }
    }

    void tabsAreCalledByTheirNames()
    {
        openPictured(JobStatus::Running);
        const auto *bar = pane().findChild<QTabBar *>();
        QStringList names;
        for (int i = 0; i < bar->count(); ++i)
            names << bar->tabText(i);
        QCOMPARE(names, (QStringList{u"Monitor"_s, u"Overview"_s, u"Log"_s, u"Raw JSON"_s}));
        QVERIFY(!bar->accessibleName().isEmpty());
    }

    void everythingThatTakesTheFocusHasAName()
    {
        openPictured(JobStatus::Succeeded);
        for (const DetailTab tab : allTabs) {
            pane().setTab(tab);
            for (const QWidget *widget : pane().findChildren<QWidget *>()) {
                const bool isOurs = !pane().chart()->isAncestorOf(widget) && !pane().log()->isAncestorOf(widget);
                const bool isNamed = !widget->accessibleName().isEmpty() || qobject_cast<const QAbstractButton *>(widget)
                    || qobject_cast<const QLabel *>(widget);
                if (isOurs && widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
                    QVERIFY2(isNamed, widget->metaObject()->className());
            }
        }
    }

    void fromRightToLeftTheInfoPanelIsAtTheLeft()
    {
        m_bench->window().setLayoutDirection(Qt::RightToLeft);
        openPictured(JobStatus::Running);
        QVERIFY(placeOf(pane().findChild<InfoPanel *>()).left() <= 233);
        QVERIFY(m_bench->cutWords().isEmpty());
    }
};

TUNEWATCH_TEST(detail_layout, DetailLayoutTest)
#include "tst_detail_layout.moc"
