// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_bar.h"

#include "detail/elided_label.h"
#include "shell/ink_label.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSet>
#include <QToolButton>
#include <algorithm>

namespace {

constexpr int CompareBarHeight = 48;
constexpr int CompareBarInset = 12;
constexpr int CompareBarGap = 8;

} // namespace

CompareBar::CompareBar(QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_words(new ElidedLabel(Qt::ElideRight, TextRole::Body, &Tokens::text3, this))
    , m_note(new ElidedLabel(Qt::ElideMiddle, TextRole::Small, &Tokens::text2, this))
    , m_export(new QToolButton(this))
{
    setAccessibleName(tr("Compare"));
    m_back->setAutoRaise(true);
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(m_export->text());
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setProperty("look", QStringLiteral("outline"));
    m_export->setProperty("large", true);
    auto *menu = new QMenu(m_export);
    connect(menu->addAction(tr("Picture (PNG)…")), &QAction::triggered, this, &CompareBar::pngWanted);
    connect(menu->addAction(tr("Drawing (SVG)…")), &QAction::triggered, this, &CompareBar::svgWanted);
    connect(menu->addAction(tr("Points (CSV)…")), &QAction::triggered, this, &CompareBar::csvWanted);
    connect(m_export, &QToolButton::clicked, this, [this, menu] {
        menu->popup(m_export->mapToGlobal(QPoint(m_export->width() - menu->sizeHint().width(), m_export->height() + 2)));
    });
    for (QToolButton *button : {m_back, m_export})
        button->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(CompareBarInset, 0, CompareBarInset, 1);
    row->setSpacing(CompareBarGap);
    row->addWidget(m_back);
    row->addWidget(new InkLabel(TextRole::PanelTitle, &Tokens::text, tr("Compare"), this));
    row->addWidget(m_words);
    row->addStretch(1);
    row->addWidget(m_note);
    row->addWidget(m_export);
    connect(m_back, &QToolButton::clicked, this, &CompareBar::leaveWanted);
    renewLook();
}

QString CompareBar::wordsOf(const std::vector<ComparedRun> &runs)
{
    QSet<QString> models;
    for (const ComparedRun &run : runs)
        models.insert(run.job.baseModel.isEmpty() ? run.job.model : run.job.baseModel);
    const QString count = tr("%n run(s)", nullptr, int(runs.size()));
    const bool isOfOne = models.size() == 1 && !models.begin()->isEmpty();
    //: %1: 3 runs, %2: a model
    return isOfOne ? tr("%1 of %2").arg(count, *models.begin()) : count;
}

void CompareBar::setRuns(const std::vector<ComparedRun> &runs)
{
    m_words->setFullText(wordsOf(runs));
    m_export->setEnabled(std::ranges::any_of(runs, [](const ComparedRun &run) { return run.data && !run.data->isEmpty(); }));
}

void CompareBar::saySaved(const QString &file)
{
    m_note->setInk(&Tokens::text2);
    m_note->setFullText(tr("Saved as %1", "%1: a file").arg(QDir::toNativeSeparators(file)));
}

void CompareBar::sayProblem(const QString &problem)
{
    m_note->setInk(&Tokens::failFg);
    //: %1 is a sentence of the system
    m_note->setFullText(tr("It could not be saved: %1").arg(problem));
}

void CompareBar::clearNote()
{
    m_note->setFullText({});
}

void CompareBar::renewLook()
{
    const Tokens &tokens = tokensFor(palette());
    m_back->setIcon(iconFor(layoutDirection() == Qt::RightToLeft ? Icon::ArrowRight : Icon::ArrowLeft, tokens));
    m_export->setIcon(iconFor(Icon::Save, tokens));
    m_export->setFont(fontFor(TextRole::SmallStrong, QApplication::font()));
    setFixedHeight(rowHeightFor(CompareBarHeight, QApplication::font()));
}

void CompareBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        renewLook();
}

void CompareBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.base));
    painter.fillRect(0, height() - 1, width(), 1, QColor(tokens.line));
}
