// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_page.h"

#include "compare/compare_axis.h"
#include "compare/compare_bar.h"
#include "compare/compare_files.h"
#include "compare/compare_invitation.h"
#include "compare/compare_plot.h"
#include "compare/compare_toolbar.h"
#include "compare/difference_pane.h"
#include "compare/difference_view.h"
#include "compare/known_runs.h"
#include "compare/log_walk.h"
#include "compare/run_chips.h"
#include "compare/run_extent.h"
#include "compare/run_picker.h"
#include "compare/run_set.h"
#include "files/local_file_key.h"
#include "monitor.h"
#include "settings/settings.h"
#include "text_zone.h"
#include "theme/palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace {

constexpr int ChartHeight = 352; ///< with its toolbar of 36

} // namespace

ComparePage::ComparePage(const WindowContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_runs(new RunSet(context.monitor, context.notes, this))
    , m_walk(new LogWalk(context.monitor, this))
    , m_bar(new CompareBar(this))
    , m_chips(new RunChips(*m_runs, this))
    , m_toolbar(new CompareToolbar(this))
    , m_plot(new ComparePlot(this))
    , m_differences(new DifferencePane(*m_runs, [&monitor = context.monitor] { return text::local(monitor.now()); }, this))
    , m_files(new CompareFiles(m_plot, *m_runs, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_invitation(new CompareInvitation(this))
    , m_choice(choiceOf(context.settings.value(Settings::Key::Compare).toMap()))
{
    setAccessibleName(tr("Compare"));
    layOut();
    connectParts();
    apply(m_choice);
}

ComparePage::~ComparePage()
{
    // While a widget goes its parts lose the focus, and say so.
    for (QObject *part : std::initializer_list<QObject *>{m_chips, m_toolbar, m_plot, m_differences->view(), m_runs})
        part->disconnect(this);
}

void ComparePage::layOut()
{
    auto *chart = new QWidget(this);
    auto *over = new QVBoxLayout(chart);
    over->setContentsMargins(0, 0, 0, 0);
    over->setSpacing(0);
    over->addWidget(m_toolbar);
    over->addWidget(m_plot, 1);
    m_rows->addWidget(chart);
    m_rows->addWidget(m_differences);
    m_rows->setStretchFactor(1, 1);
    m_rows->setChildrenCollapsible(false);
    m_rows->setProperty("look", QStringLiteral("grip"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_chips);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_invitation, 1);
    m_rows->hide();
}

void ComparePage::connectParts()
{
    connect(m_bar, &CompareBar::leaveWanted, this, &ComparePage::leaveWanted);
    connect(m_invitation, &CompareInvitation::leaveWanted, this, &ComparePage::leaveWanted);
    connect(m_bar, &CompareBar::pngWanted, this, [this] { m_files->ask(CompareFiles::Kind::Png, window()); });
    connect(m_bar, &CompareBar::svgWanted, this, [this] { m_files->ask(CompareFiles::Kind::Svg, window()); });
    connect(m_bar, &CompareBar::csvWanted, this, [this] { m_files->ask(CompareFiles::Kind::Csv, window()); });
    connect(m_files, &CompareFiles::saved, m_bar, &CompareBar::saySaved);
    connect(m_files, &CompareFiles::failed, m_bar, &CompareBar::sayProblem);
    connect(m_runs, &RunSet::rearranged, this, &ComparePage::rearranged);
    connect(m_runs, &RunSet::runChanged, this, &ComparePage::refresh);
    connect(m_chips, &RunChips::addWanted, this, &ComparePage::pickRun);
    connect(m_chips, &RunChips::openWanted, this, &ComparePage::openWanted);
    connect(m_chips, &RunChips::pointed, this, &ComparePage::point);
    connect(m_differences->view(), &DifferenceView::columnHovered, this,
            [this](int run) { point(run < 0 ? std::nullopt : std::optional(size_t(run))); });
    connect(m_toolbar, &CompareToolbar::chosen, this, [this](const CompareChoice &choice) {
        m_choice = choice;
        m_context.settings.set(Settings::Key::Compare, mapOf(choice));
        apply(choice);
    });
    connect(m_toolbar, &CompareToolbar::zoomReset, m_plot, [this] { m_plot->setZoom({}); });
    connect(m_toolbar, &CompareToolbar::zoomed, m_plot, &ComparePlot::zoomStep);
    connect(m_toolbar, &CompareToolbar::everythingToggled, m_plot, &ComparePlot::setShowsEverything);
    connect(m_plot, &ComparePlot::zoomChanged, this, &ComparePage::tellOffers);
    connect(m_plot, &ComparePlot::everythingChanged, this, &ComparePage::tellOffers);
    connect(m_plot, &ComparePlot::logWanted, this, [this] {
        CompareChoice choice = m_toolbar->choice();
        choice.isLog = !choice.isLog;
        m_toolbar->setChoice(choice);
        Q_EMIT m_toolbar->chosen(choice);
    });
}

void ComparePage::compare(const std::vector<JobKey> &keys)
{
    m_bar->clearNote();
    m_plot->setZoom({});
    m_plot->setShowsEverything(false);
    m_runs->set(keys);
}

std::vector<JobKey> ComparePage::keys() const
{
    std::vector<JobKey> keys;
    for (const ComparedRun &run : m_runs->runs())
        keys.push_back(run.key);
    return keys;
}

bool ComparePage::hasEnough() const
{
    return m_runs->runs().size() >= size_t(FewestCompared);
}

void ComparePage::rearranged()
{
    m_invitation->setVisible(!hasEnough());
    m_rows->setVisible(hasEnough());
    shareHeight();
    std::vector<JobKey> ofServices = keys();
    std::erase_if(ofServices, isLocalFile);
    if (ofServices.empty())
        m_walk->stop();
    else
        m_walk->walk(ofServices);
    refresh();
    m_chips->followTab(m_bar->lastButton());
    Q_EMIT runsChanged();
}

void ComparePage::refresh()
{
    m_bar->setRuns(m_runs->runs());
    m_plot->setRuns(m_runs->runs(), size_t(m_runs->baseline()));
    apply(fitting());
}

/// As it is while logs are still being read: what they state is not known before.
CompareChoice ComparePage::fitting() const
{
    const std::vector<ComparedRun> &runs = m_runs->runs();
    const bool isRead = !runs.empty() && std::ranges::none_of(runs, &ComparedRun::isLoading);
    return isRead ? fittingChoice(m_choice, runs) : m_toolbar->choice();
}

void ComparePage::apply(const CompareChoice &choice)
{
    m_toolbar->setChoice(choice);
    m_plot->setChoice(choice);
    tellOffers();
}

void ComparePage::tellOffers()
{
    CompareToolbar::Offers offers;
    offers.others = sharedMetrics(m_runs->runs());
    for (const training::Alignment axis : CompareAxes) {
        offers.axes[size_t(axis)] = m_plot->isOffered(axis);
        offers.axisNotes[size_t(axis)] = axisProblem(axis, m_runs->runs());
    }
    offers.isZoomed = m_plot->zoom().has_value();
    offers.showsEverything = m_plot->showsEverything();
    m_toolbar->setOffers(offers);
}

void ComparePage::point(std::optional<size_t> run)
{
    m_plot->setEmphasis(run);
}

void ComparePage::pickRun()
{
    if (!m_picker) {
        m_picker = new RunPicker(this);
        connect(m_picker, &RunPicker::picked, this, [this](const JobKey &key) { m_runs->add(key); });
    }
    m_picker->openBelow(m_chips->addButton(), runsToAdd(m_context, m_runs->runs()));
}

bool ComparePage::isSettled() const
{
    // What is summed up of a log follows some time after its end.
    const bool isLate = std::ranges::any_of(m_runs->runs(), [](const ComparedRun &run) {
        return run.isWhole && run.digest.isPartial && isTerminal(run.job.status);
    });
    return m_walk->isSettled() && m_runs->isSettled() && !isLate && m_plot->isSettled();
}

void ComparePage::takeFocus()
{
    QWidget *target = m_plot;
    if (!hasEnough())
        target = m_invitation;
    target->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget *> ComparePage::panes() const
{
    if (!hasEnough())
        return {m_bar, m_chips, m_invitation};
    return {m_bar, m_chips, m_toolbar, m_plot, m_differences->view()};
}

void ComparePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    shareHeight();
}

/// Once there is a height to share; a person's own line between them stays.
void ComparePage::shareHeight()
{
    if (!isVisible() || !hasEnough() || std::exchange(m_hasSizes, true))
        return;
    const int room = height() - m_bar->height() - m_chips->height();
    const int chart = std::min(ChartHeight, room * 3 / 5);
    m_rows->setSizes({chart, room - chart - m_rows->handleWidth()});
}

void ComparePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(tokensFor(palette()).base));
}
