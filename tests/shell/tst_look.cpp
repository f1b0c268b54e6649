// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts around the table as the design draws them: places and colours to the pixel, both themes, narrow windows, right
// to left, long names, large fonts. With TUNEWATCH_GRABS=DIRECTORY, the pictures are kept.

#include "jobs/sample_jobs.h"
#include "notices.h"
#include "shell/banner_stack.h"
#include "shell/connection_details.h"
#include "shell/connections.h"
#include "shell/error_details.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "sidebar/models_popup.h"
#include "sidebar/navigation_model.h"
#include "sidebar/removal_question.h"
#include "sidebar/sidebar.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The sidebar, the bars and the messages, put together as the window does.
class Frame
{
public:
    explicit Frame(QSize size, const ConnectionStatuses &connections = sample::three())
        : navigation(&store)
        , sidebar(new Sidebar(&navigation))
        , topBar(new TopBar)
        , banners(new BannerStack)
        , status(new StatusLine)
    {
        fill(connections);
        auto *page = new QVBoxLayout;
        page->addWidget(topBar);
        page->addWidget(banners);
        page->addStretch(1);
        auto *line = new QWidget;
        line->setFixedWidth(1);
        auto *columns = new QHBoxLayout;
        columns->addWidget(sidebar);
        columns->addWidget(line);
        columns->addLayout(page, 1);
        auto *rows = new QVBoxLayout(&window);
        rows->addLayout(columns, 1);
        rows->addWidget(status);
        for (QLayout *layout : {static_cast<QLayout *>(page), static_cast<QLayout *>(columns), static_cast<QLayout *>(rows)}) {
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(0);
        }
        sidebar->setFixedWidth(Sidebar::DefaultWidth);
        sidebar->setMenu(&menu);
        topBar->setTitle(sidebar->title());
        topBar->setCount(u"96"_s);
        topBar->setColumnsMenu(&menu);
        status->setConnections(navigation.connections(), sample::now());
        window.resize(size);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }

    void fill(const ConnectionStatuses &connections)
    {
        const std::pair<QString, int> models[] = {{u"qwen3-8b"_s, 18}, {u"qwen3-14b"_s, 27}, {u"qwen2.5-7b-instruct"_s, 9},
                                                  {u"qwen2.5-72b-instruct"_s, 4}, {u"gpt-4.1-mini"_s, 17}};
        std::vector<Job> jobs;
        for (const auto &[model, count] : models) {
            for (int i = 0; i < count; ++i) {
                const JobStatus state = i == 0 ? JobStatus::Running : i % 3 ? JobStatus::Succeeded : JobStatus::Failed;
                Job job = sample::job(model + QString::number(i), state, i % 2 ? u"sg"_s : u"bj"_s);
                job.baseModel = model;
                jobs.push_back(job);
            }
        }
        sample::merge(store, jobs);
        for (const ConnectionStatus &connection : connections) {
            navigation.addAccount(connection.account, connection.service);
            navigation.setState(connection.state);
        }
        navigation.setNow(sample::now());
    }

    QImage grab(const QString &name) { return grab(name, &window); }

    static QImage grab(const QString &name, QWidget *widget)
    {
        const QImage picture = widget->grab().toImage();
        if (const QString folder = qEnvironmentVariable("TUNEWATCH_GRABS"); !folder.isEmpty())
            picture.save(QDir(folder).filePath(name + u".png"_s));
        return picture;
    }

    JobStore store;
    NavigationModel navigation;
    QMenu menu;
    QWidget window;
    Sidebar *sidebar;
    TopBar *topBar;
    BannerStack *banners;
    StatusLine *status;
};

constexpr QSize Wide(1440, 900);

} // namespace

class LookTest : public QObject
{
    Q_OBJECT

private:
    QFont m_font;

private Q_SLOTS:
    void initTestCase()
    {
        m_font = QApplication::font();
        QFont font = m_font;
        font.setPixelSize(13);
        QApplication::setFont(font);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(*qApp, Theme::Light);
    }

    void cleanup()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyTheme(*qApp, Theme::Light);
    }

    void cleanupTestCase() { QApplication::setFont(m_font); }

    void rowsStandWhereTheDesignHasThem()
    {
        Frame frame(Wide);
        const auto *tree = frame.sidebar->findChild<QTreeView *>();
        const auto top = [&](const QModelIndex &index) {
            return tree->viewport()->mapTo(&frame.window, tree->visualRect(index).topLeft()).y();
        };
        const auto row = [&](int group, int i) { return frame.navigation.index(i, 0, frame.navigation.index(group, 0)); };
        QCOMPARE(top(frame.navigation.index(0, 0)), 48);
        QCOMPARE(top(row(0, 0)), 76);
        QCOMPARE(top(row(0, 2)), 132);
        QCOMPARE(top(row(1, 0)), 196);
        QCOMPARE(top(row(1, 6)), 364);
        QCOMPARE(top(row(2, 0)), 428);
        QCOMPARE(tree->visualRect(row(1, 0)).height(), 28);
        QCOMPARE(frame.topBar->geometry(), QRect(232, 0, 1208, 48));
        QCOMPARE(frame.status->geometry(), QRect(0, 876, 1440, 24));
        frame.grab(u"light"_s);
    }

    void coloursAreTheTokens_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<Tokens>("tokens");
        QTest::newRow("light") << Theme::Light << kLight;
        QTest::newRow("dark") << Theme::Dark << kDark;
    }

    void coloursAreTheTokens()
    {
        QFETCH(Theme, theme);
        QFETCH(Tokens, tokens);
        Frame frame(Wide);
        applyTheme(*qApp, theme); // live: the widgets exist already
        QTRY_VERIFY(tokensFor(frame.window.palette()) == tokens);
        frame.banners->set(text::demoBanner());
        QTRY_COMPARE(frame.banners->height(), 40);
        const QImage picture = frame.grab(theme == Theme::Dark ? u"dark"_s : u"light-banner"_s);
        QCOMPARE(QColor(picture.pixel(4, 600)), QColor(tokens.window));
        QCOMPARE(QColor(picture.pixel(150, 199)), QColor(tokens.select)); // All jobs
        QCOMPARE(QColor(picture.pixel(24, 90)), QColor(tokens.okFg));     // a healthy connection
        QCOMPARE(QColor(picture.pixel(700, 40)), QColor(tokens.base));    // the top bar
        QCOMPARE(QColor(picture.pixel(900, 60)), QColor(tokens.accentTint));
        QCOMPARE(QColor(picture.pixel(900, 87)), QColor(tokens.line));    // below the banner
        QCOMPARE(QColor(picture.pixel(700, 876)), QColor(tokens.line));   // above the status line
        QCOMPARE(QColor(picture.pixel(700, 890)), QColor(tokens.window));
    }

    void wordsStandAtTheirEdges_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }

    void wordsStandAtTheirEdges()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        Frame frame(Wide);
        QTest::qWait(0);
        const QImage picture = frame.grab(u"words"_s);
        // The row of All jobs, as if from left to right.
        const auto hasInk = [&](int from, int to) {
            for (int x = from; x < to; ++x) {
                const int place = direction == Qt::LeftToRight ? x : Wide.width() - 1 - x;
                for (int y = 200; y < 220; ++y) {
                    if (QColor(picture.pixel(place, y)).lightness() < 160)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(hasInk(16, 32));    // sign
        QVERIFY(!hasInk(33, 39));
        QVERIFY(hasInk(40, 60));    // name
        QVERIFY(!hasInk(120, 190));
        QVERIFY(hasInk(195, 215));  // count
        QVERIFY(!hasInk(217, 231));
    }

    void aRailKeepsItsSigns()
    {
        Frame frame({1024, 700});
        frame.sidebar->setRail(true);
        QTRY_COMPARE(frame.sidebar->width(), Sidebar::RailWidth);
        const auto *tree = frame.sidebar->findChild<QTreeView *>();
        const auto middle = [&](int group, int row) {
            const QRect place = tree->visualRect(frame.navigation.index(row, 0, frame.navigation.index(group, 0)));
            return tree->viewport()->mapTo(&frame.window, place.topLeft()).y() + 16;
        };
        QCOMPARE(middle(0, 0), 112);
        QCOMPARE(middle(0, 2), 180);
        QCOMPARE(middle(1, 0), 227);
        QCOMPARE(middle(1, 6), 431);
        frame.grab(u"rail"_s);
    }

    void everyMessageAtOnce_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("wide") << Wide << Qt::LeftToRight;
        QTest::newRow("narrow") << QSize(900, 560) << Qt::LeftToRight;
        QTest::newRow("from right to left") << QSize(1024, 700) << Qt::RightToLeft;
    }

    void everyMessageAtOnce()
    {
        QFETCH(QSize, size);
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        ConnectionStatuses all = {sample::stopped(u"a"_s, sample::longName(), ErrorKind::Unauthorized),
                                  sample::failing(u"b"_s, u"Beijing"_s, ErrorKind::RateLimited, 429, u"Throttling"_s),
                                  sample::failing(u"c"_s, u"فرانكفورت"_s, ErrorKind::Offline),
                                  sample::failing(u"d"_s, u"杭州"_s, ErrorKind::Server, 500, u"InternalError"_s)};
        all.back().slotsUsed = 19;
        all.back().state.clockSkew = std::chrono::hours(3);
        Frame frame(size, all);
        frame.banners->setGroup(u"connection|"_s, text::connectionBanners(all, sample::now()));
        frame.banners->set(text::demoBanner());
        frame.topBar->setTitle(sample::longName());
        QTRY_COMPARE(frame.banners->height(), 80);
        frame.grab(u"messages-"_s + QString::fromUtf8(QTest::currentDataTag()).section(u' ', -1));
        QCOMPARE(frame.window.size(), size); // nothing asks for more room than there is
    }

    void popupsShowEverythingAndStayOnTheScreen()
    {
        ConnectionStatuses all = sample::three();
        all[1] = sample::failing(u"bj"_s, sample::longName(), ErrorKind::RateLimited, 429, u"Throttling"_s);
        Frame frame({1280, 800}, all);
        frame.status->openDetails();
        auto *details = frame.status->findChild<ConnectionDetails *>();
        frame.grab(u"connections"_s, details);
        QVERIFY(details->screen()->geometry().contains(details->geometry()));
        details->close();

        const Error error{ErrorKind::Rejected, 400, u"InvalidParameter"_s, u"word "_s.repeated(400), u"5e0d-77"_s, {}};
        ErrorDetails dialog({sample::longName(), u"the list of jobs"_s, error, sample::now()}, nullptr);
        dialog.show();
        frame.grab(u"error"_s, &dialog);
        QVERIFY2(dialog.width() <= 640, qPrintable(QString::number(dialog.width())));

        RemovalQuestion question(sample::longName(), nullptr);
        question.show();
        frame.grab(u"removal"_s, &question);
        QVERIFY2(question.width() <= 640, qPrintable(QString::number(question.width())));

        frame.sidebar->setRail(true);
        ModelsPopup models(&frame.navigation, frame.sidebar);
        models.openBeside(frame.sidebar, {});
        frame.grab(u"models"_s, &models);
        QVERIFY(models.screen()->geometry().contains(models.geometry()));
    }

    void aFontOfTwiceTheSizeFits()
    {
        QFont font = QApplication::font();
        const QFont before = font;
        font.setPixelSize(26);
        QApplication::setFont(font);
        {
            Frame frame({1280, 800});
            frame.sidebar->setFixedWidth(Sidebar::MostWidth);
            frame.banners->set(text::demoBanner());
            QTest::qWait(0);
            frame.grab(u"large-font"_s);
            const auto *tree = frame.sidebar->findChild<QTreeView *>();
            QVERIFY(tree->visualRect(frame.navigation.indexOf({})).height() >= QFontMetrics(font).height());
            QVERIFY(frame.status->height() >= QFontMetrics(frame.status->findChild<QLabel *>()->font()).height());
            QCOMPARE(frame.window.size(), QSize(1280, 800));
        }
        QApplication::setFont(before);
    }
};

TUNEWATCH_TEST(look, LookTest)
#include "tst_look.moc"
