// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/top_bar.h"

#include "compare/compared_run.h"
#include "detail/elided_label.h"
#include "jobs/saved_filter.h"
#include "plain_text.h"
#include "shell/chip_bar.h"
#include "shell/search_field.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <chrono>

namespace {

constexpr int BarHeight = 48;
constexpr int BarInset = 16;
constexpr int BarButtonInset = 12;
constexpr int BarGap = 8;
constexpr int GroupGap = 16;
constexpr int LongTitle = 240;
constexpr int ShortSearchBelow = 1100; ///< width of the window
constexpr int OneFilterBelow = 1000;
constexpr std::chrono::milliseconds TypingPause(120);
constexpr std::chrono::milliseconds SlowRefresh(400);

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(Qt::ElideRight, TextRole::PanelTitle, &Tokens::text, this))
    , m_count(new QLabel(this))
    , m_chips(new ChipBar(this))
    , m_search(new SearchField(this))
    , m_compare(new QToolButton(this))
    , m_refresh(new QToolButton(this))
    , m_columns(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_typing(new QTimer(this))
    , m_slow(new QTimer(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);
    m_search->installEventFilter(this);
    addButtons();
    arrange();
    connectParts();
    renewLooks();
}

void TopBar::arrange()
{
    auto *row = new QHBoxLayout(this);
    // Room instead of margins: those are not mirrored from right to left.
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(BarInset);
    row->addWidget(m_title);
    row->addSpacing(BarGap - 2); // an elided label ends in two pixels of air
    row->addWidget(m_count);
    row->addSpacing(GroupGap);
    row->addWidget(m_chips);
    row->addStretch(1);
    row->addSpacing(BarGap);
    row->addWidget(m_search);
    row->addSpacing(BarGap);
    row->addWidget(m_compare);
    row->addSpacing(BarGap);
    row->addWidget(m_refresh);
    row->addSpacing(BarGap);
    row->addWidget(m_columns);
    row->addSpacing(BarGap);
    row->addWidget(m_more);
    row->addSpacing(BarButtonInset);
}

void TopBar::addButtons()
{
    m_refresh->setAccessibleName(tr("Refresh"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose columns"));
    m_more->setAccessibleName(tr("More", "things to do with the view"));
    m_more->setToolTip(m_more->accessibleName());
    for (QToolButton *button : {m_columns, m_more}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->hide();
    }
    m_compare->setProperty("look", QStringLiteral("outline"));
    m_compare->setProperty("large", true);
    m_compare->setFocusPolicy(Qt::StrongFocus);
    for (QToolButton *button : {m_refresh, m_columns, m_more}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
}

void TopBar::connectParts()
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(TypingPause);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { Q_EMIT searched(m_search->text()); });
    connect(m_compare, &QToolButton::clicked, this, &TopBar::compareWanted);
    connect(m_refresh, &QToolButton::clicked, this, &TopBar::refreshWanted);
    connect(m_chips, &ChipBar::chipsChanged, this, [this](const JobChips &chips) {
        fit();
        Q_EMIT chipsChanged(chips);
    });
    m_slow->setSingleShot(true);
    m_slow->setInterval(SlowRefresh);
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        showRefreshing();
    });
}

void TopBar::setTitle(const QString &title)
{
    m_title->setFullText(title);
    fit();
}

void TopBar::setCount(const QString &count)
{
    m_count->setText(count);
    fit();
}

void TopBar::setView(const JobFilterSpec &spec, const SavedFilter *saved)
{
    m_chips->setView(spec, saved ? std::optional(saved->chips) : std::nullopt);
    if (saved) {
        if (!m_searchBefore)
            m_searchBefore = m_search->text();
        setSearch(saved->search);
    } else if (m_searchBefore) {
        setSearch(*m_searchBefore);
        m_searchBefore.reset();
    }
    fit();
}

void TopBar::setFilters(const JobChips &chips, const QString &search)
{
    setChips(chips);
    setSearch(search);
}

void TopBar::setSearch(const QString &text)
{
    m_search->setText(text);
    m_typing->stop(); // who sets it knows it
}

JobChips TopBar::lastingChips() const
{
    return m_chips->lastingChips();
}

void TopBar::setMoreMenu(QMenu *menu)
{
    m_more->setMenu(menu);
    m_more->setVisible(menu);
}

void TopBar::setChips(const JobChips &chips)
{
    m_chips->setChips(chips);
    fit();
}

JobChips TopBar::chips() const
{
    return m_chips->chips();
}

QString TopBar::searchText() const
{
    return m_search->text();
}

void TopBar::clearSearch()
{
    m_search->clear();
}

void TopBar::setColumnsMenu(QMenu *menu)
{
    m_columns->setMenu(menu);
    m_columns->setVisible(menu);
}

void TopBar::setRefreshing(const QStringList &names)
{
    if (names == m_refreshing)
        return;
    m_refreshing = names;
    if (names.isEmpty()) {
        m_slow->stop();
        m_isSlow = false;
    } else if (!m_isSlow && !m_slow->isActive()) {
        m_slow->start();
    }
    showRefreshing();
}

void TopBar::showRefreshing()
{
    m_refresh->setIcon(iconFor(m_isSlow ? Icon::Ellipsis : Icon::Refresh, tokensFor(palette())));
    m_refresh->setToolTip(m_isSlow ? plainTooltip(tr("Refreshing %1…", "names of connections").arg(text::list(m_refreshing)))
                                   : tr("Ask all services now (F5)"));
}

void TopBar::setChosen(int jobs)
{
    if (std::exchange(m_chosen, jobs) != jobs)
        fit();
}

/// Its words leave before the search does.
void TopBar::showCompare(bool hasRoom)
{
    const bool canCompare = m_chosen >= FewestCompared && m_chosen <= MostCompared;
    const QString words = canCompare ? tr("Compare %1", "%1: how many jobs are chosen").arg(m_chosen) : tr("Compare");
    m_compare->setEnabled(canCompare);
    m_compare->setText(words);
    m_compare->setAccessibleName(words);
    // Its words must not hold the window wide: they leave when it gets narrower.
    m_compare->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_compare->setMinimumWidth(m_compare->sizeHint().width());
    m_compare->setToolButtonStyle(hasRoom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_compare->setToolTip(canCompare ? tr("Show the chosen jobs beside each other (Ctrl+Return)")
                                     : tr("Select %1 to %2 rows in the table with Ctrl or Shift, then press Compare.").arg(FewestCompared).arg(MostCompared));
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<const QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT tableWanted(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

/// Of a bar whose search has become narrow: it does when there is no more room.
QSize TopBar::minimumSizeHint() const
{
    const QSize now = QWidget::minimumSizeHint();
    return {now.width() - std::max(0, m_search->minimumWidth() - SearchField::NarrowWidth), now.height()};
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLooks();
}

void TopBar::renewLooks()
{
    setFixedHeight(rowHeightFor(BarHeight, font()));
    m_compare->setIcon(iconFor(Icon::Compare, tokensFor(palette())));
    m_compare->setFont(fontFor(TextRole::SmallStrong, font()));
    m_columns->setIcon(iconFor(Icon::Columns, tokensFor(palette())));
    m_more->setIcon(iconFor(Icon::Ellipsis, tokensFor(palette())));
    showRefreshing();
    fit();
}

void TopBar::fit()
{
    const int windowWidth = window()->width();
    // A longer title is elided before any filter goes.
    const int title = std::min(m_title->sizeHint().width(), LongTitle);
    const int words = BarInset + title + BarGap + m_count->sizeHint().width() + GroupGap;
    const auto roomForSearch = [&] {
        int buttons = BarGap + m_compare->sizeHint().width() + BarGap + m_refresh->sizeHint().width();
        for (const QToolButton *button : {m_columns, m_more})
            buttons += button->menu() ? BarGap + button->sizeHint().width() : 0;
        return width() - words - m_chips->openWidth() - BarGap - buttons - BarButtonInset;
    };
    showCompare(true);
    int room = roomForSearch();
    if (windowWidth < ShortSearchBelow || room < SearchField::Width) {
        showCompare(false);
        room = roomForSearch();
    }
    m_search->setNarrow(windowWidth < ShortSearchBelow || room < SearchField::Width);
    m_chips->setCollapsed(windowWidth < OneFilterBelow || room < SearchField::NarrowWidth);
}
