// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/difference_pane.h"

#include "compare/difference_markdown.h"
#include "compare/difference_model.h"
#include "compare/difference_view.h"
#include "detail/copy_button.h"
#include "detail/elided_label.h"
#include "shell/ink_label.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr int StripHeight = 36;
constexpr int StripInset = 16;
constexpr int StripGap = 12;
constexpr auto BetweenTimes = 30s; ///< durations of running jobs go on

} // namespace

DifferencePane::DifferencePane(const RunSet &runs, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_model(new DifferenceModel(runs, std::move(now), this))
    , m_title(new InkLabel(TextRole::SectionTitle, &Tokens::text, tr("Differences"), this))
    , m_summary(new ElidedLabel(Qt::ElideRight, TextRole::Small, &Tokens::text3, this))
    , m_onlyDiffering(new QCheckBox(tr("Only differing rows"), this))
    , m_copy(new QPushButton(tr("Copy as Markdown"), this))
    , m_view(new DifferenceView(this))
    , m_strip(new QWidget(this))
{
    setAccessibleName(m_title->text());
    m_view->setModel(m_model);
    m_view->setAccessibleName(m_title->text());
    m_copy->setProperty("small", true);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(StripInset, 0, StripInset - 4, 0);
    row->setSpacing(StripGap);
    row->addWidget(m_title);
    row->addWidget(m_summary);
    row->addStretch(1);
    row->addWidget(m_onlyDiffering);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_view, 1);
    const auto sumUp = [this] { m_summary->setFullText(m_model->summary()); };
    connect(m_model, &DifferenceModel::summaryChanged, this, sumUp);
    sumUp();
    connect(m_onlyDiffering, &QCheckBox::toggled, m_model, &DifferenceModel::setOnlyDiffering);
    connect(m_copy, &QPushButton::clicked, this, &DifferencePane::copy);
    auto *clock = new QTimer(this);
    clock->start(BetweenTimes);
    connect(clock, &QTimer::timeout, m_model, &DifferenceModel::refresh);
    renewLook();
}

void DifferencePane::copy()
{
    QApplication::clipboard()->setText(markdown(*m_model));
    announceCopied(m_copy);
}

void DifferencePane::renewLook()
{
    m_copy->setIcon(iconFor(Icon::Copy, tokensFor(palette())));
    m_copy->setFont(fontFor(TextRole::SmallStrong, QApplication::font()));
    m_onlyDiffering->setFont(fontFor(TextRole::Small, QApplication::font()));
    m_strip->setFixedHeight(rowHeightFor(StripHeight, QApplication::font()));
}

void DifferencePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLook();
}

void DifferencePane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(tokensFor(palette()).base));
}
