// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_chips.h"

#include "compare/run_chip.h"
#include "compare/run_set.h"
#include "shell/ink_label.h"
#include "theme/focus_ring.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace {

constexpr int ChipRowHeight = 49; ///< with the line below it
constexpr int ChipRowInset = 16;
constexpr int BetweenChips = 8;

} // namespace

RunChips::RunChips(RunSet &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_row(new QHBoxLayout(this))
    , m_add(new QToolButton(this))
    , m_caption(new InkLabel(TextRole::Small, &Tokens::text3, {}, this))
{
    setAccessibleName(tr("Compared runs"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setContentsMargins(ChipRowInset, 0, ChipRowInset, 1);
    m_row->setSpacing(BetweenChips);
    // Names are elided before the row holds the window wide.
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    m_add->setText(tr("Add run"));
    m_add->setAccessibleName(m_add->text());
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setProperty("look", QStringLiteral("link"));
    m_add->setToolTip(tr("Compare one more"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_caption->setText(tr("%1 to %2 runs", "how many can be compared").arg(FewestCompared).arg(MostCompared));
    m_row->addWidget(m_add);
    m_row->addStretch(1);
    m_row->addWidget(m_caption);
    connect(m_add, &QToolButton::clicked, this, &RunChips::addWanted);
    connect(&runs, &RunSet::rearranged, this, &RunChips::follow);
    connect(&runs, &RunSet::runChanged, this, &RunChips::refresh);
    renewLook();
    follow();
}

RunChips::~RunChips()
{
    // The one that has the focus loses it now.
    for (RunChip *chip : m_chips)
        chip->disconnect(this);
}

RunChip *RunChips::makeChip(const JobKey &key)
{
    auto *chip = new RunChip(this);
    connect(chip, &RunChip::baselineWanted, this, [this, key] { m_runs.setBaseline(key); });
    connect(chip, &RunChip::removeWanted, this, [this, key] { removeRun(key); });
    connect(chip, &RunChip::openWanted, this, [this, key] { Q_EMIT openWanted(key); });
    connect(chip, &RunChip::moveWanted, this, [this, chip](int by) { moveBy(chip, by); });
    connect(chip, &RunChip::draggedTo, this, [this, chip](int x) { dragTo(chip, x); });
    connect(chip, &RunChip::pointed, this, [this, chip](bool isPointed) { Q_EMIT pointed(isPointed ? placeOf(chip) : std::nullopt); });
    return chip;
}

/// Chips stay with their runs, so that the one that is dragged, or has the focus, goes on being it.
void RunChips::follow()
{
    std::vector<RunChip *> before = std::exchange(m_chips, {});
    for (const ComparedRun &run : m_runs.runs()) {
        const auto known = std::ranges::find(before, run.key, &RunChip::key);
        RunChip *chip = known == before.end() ? makeChip(run.key) : *known;
        if (known != before.end())
            before.erase(known);
        m_row->insertWidget(int(m_chips.size()), chip);
        m_chips.push_back(chip);
        chip->show();
    }
    for (RunChip *chip : before) {
        chip->hide();
        chip->deleteLater();
    }
    m_add->setVisible(m_chips.size() < size_t(MostCompared));
    refresh();
    Q_EMIT pointed({});
}

void RunChips::followTab(QWidget *before)
{
    for (RunChip *chip : m_chips) {
        setTabOrder(before, chip);
        setTabOrder(chip, chip->removeButton());
        before = chip->removeButton();
    }
}

void RunChips::refresh()
{
    const std::vector<ComparedRun> &runs = m_runs.runs();
    for (size_t i = 0; i < std::min(runs.size(), m_chips.size()); ++i)
        m_chips[i]->setRun(runs[i], i, int(i) == m_runs.baseline());
    fitCaption();
}

std::optional<size_t> RunChips::placeOf(const RunChip *chip) const
{
    const auto found = std::ranges::find(m_chips, chip);
    return found == m_chips.end() ? std::nullopt : std::optional(size_t(found - m_chips.begin()));
}

void RunChips::moveBy(const RunChip *chip, int by)
{
    const std::optional<size_t> from = placeOf(chip);
    if (!from)
        return;
    const int to = std::clamp(int(*from) + by, 0, int(m_chips.size()) - 1);
    if (to != int(*from))
        m_runs.move(int(*from), to);
}

/// As soon as the pointer is past the middle of a neighbour they change places.
void RunChips::dragTo(RunChip *chip, int x)
{
    const std::optional<size_t> from = placeOf(chip);
    if (!from)
        return;
    size_t to = *from;
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const QRect other = m_chips[i]->geometry();
        const bool isBefore = other.center().x() < chip->geometry().center().x();
        if (m_chips[i] == chip || (isBefore ? x >= other.center().x() : x <= other.center().x()))
            continue;
        to = i < *from ? std::min(to, i) : std::max(to, i);
    }
    if (to == *from)
        return;
    m_runs.move(int(*from), int(to));
    m_row->activate(); // the next move of the pointer is measured against where they are then
}

/// The focus goes on to a neighbour before the chip goes: it must not fall out of the row, nor come by itself, which looks
/// like Tab.
void RunChips::passFocusFrom(size_t place)
{
    const QWidget *focused = QApplication::focusWidget();
    if (focused != m_chips[place] && !m_chips[place]->isAncestorOf(focused))
        return;
    const Qt::FocusReason reason = hasFocusRing(focused) ? Qt::TabFocusReason : Qt::OtherFocusReason;
    if (m_chips.size() == 1)
        m_add->setFocus(reason);
    else
        m_chips[place + 1 < m_chips.size() ? place + 1 : place - 1]->setFocus(reason);
}

void RunChips::removeRun(const JobKey &key)
{
    const auto chip = std::ranges::find(m_chips, key, &RunChip::key);
    if (chip != m_chips.end())
        passFocusFrom(size_t(chip - m_chips.begin()));
    m_runs.remove(key);
}

void RunChips::renewLook()
{
    m_add->setIcon(iconFor(Icon::Plus, tokensFor(palette())));
    m_add->setFont(fontFor(TextRole::Strong, QApplication::font()));
    setFixedHeight(rowHeightFor(ChipRowHeight, QApplication::font()));
}

/// The caption makes room before a name does.
void RunChips::fitCaption()
{
    int needed = 2 * ChipRowInset + (m_add->isHidden() ? 0 : m_add->sizeHint().width() + BetweenChips);
    for (const RunChip *chip : m_chips)
        needed += chip->sizeHint().width() + BetweenChips;
    m_caption->setVisible(width() >= needed + m_caption->sizeHint().width() + BetweenChips);
}

QSize RunChips::minimumSizeHint() const
{
    return {240, minimumHeight()};
}

void RunChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLook();
}

void RunChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCaption();
}

void RunChips::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.base));
    painter.fillRect(0, height() - 1, width(), 1, QColor(tokens.line));
}
