// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/raw_json_view.h"

#include "detail/copy_button.h"
#include "detail/elided_label.h"
#include "detail/hairline.h"
#include "detail/json_text.h"
#include "detail/metrics.h"
#include "log/log_metrics.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <algorithm>

namespace {

constexpr int ToolBarHeight = 36;
constexpr int FieldWidth = 200;
constexpr size_t MostHits = 5000; ///< more are not worth counting

} // namespace

RawJsonView::RawJsonView(QWidget *parent)
    : QWidget(parent)
    , m_requestTitle(new RoleLabel(TextRole::Small, &Tokens::text2, this))
    , m_request(new ElidedLabel(Qt::ElideMiddle, TextRole::Mono, &Tokens::text, this))
    , m_copyRequest(new CopyButton(tr("Copy request ID"), this))
    , m_received(new ElidedLabel(Qt::ElideRight, TextRole::Small, &Tokens::text3, this))
    , m_find(new QLineEdit(this))
    , m_position(new RoleLabel(TextRole::Small, &Tokens::text3, this))
    , m_copy(new QPushButton(tr("Copy all"), this))
    , m_text(new QPlainTextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolBar());
    layout->addWidget(new Hairline(Hairline::Kind::EdgeBelow, this));
    layout->addWidget(m_text, 1);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->document()->setDocumentMargin(12);
    m_text->setAccessibleName(tr("The job as the service describes it"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_text);
    connect(m_find, &QLineEdit::textChanged, this, &RawJsonView::mark);
    connect(m_find, &QLineEdit::returnPressed, this, &RawJsonView::nextHit);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        announceCopied(m_copy);
    });
    renewLook();
}

QWidget *RawJsonView::makeToolBar()
{
    auto *bar = new QWidget(this);
    bar->setMinimumHeight(ToolBarHeight);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Inset, 0, Inset, 0);
    layout->setSpacing(8);
    m_requestTitle->setText(tr("Request ID"));
    m_request->setLayoutDirection(Qt::LeftToRight);
    m_find->setPlaceholderText(tr("Search"));
    m_find->setAccessibleName(tr("Search the raw JSON"));
    m_find->setMaximumWidth(FieldWidth);
    m_find->setClearButtonEnabled(true);
    m_find->setProperty("small", true);
    m_copy->setProperty("small", true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_requestTitle, m_request, m_copyRequest, m_received})
        layout->addWidget(part);
    layout->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_position, m_find, m_copy})
        layout->addWidget(part);
    return bar;
}

void RawJsonView::setJob(const Job &job, const QDateTime &now)
{
    const JobSource &source = job.source;
    m_requestTitle->setVisible(!source.requestId.isEmpty());
    m_request->setVisible(!source.requestId.isEmpty());
    m_request->setFullText(source.requestId);
    m_copyRequest->setCopied(source.requestId);
    m_received->setFullText(source.at.isValid() ? tr("received %1", "date and time").arg(text::moment({source.at.toUTC(), {}}, now))
                                            : QString());
    if (job.raw == m_raw)
        return;
    m_raw = job.raw;
    m_text->setPlainText(prettyJson(job.raw));
    mark();
}

void RawJsonView::focusSearch()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void RawJsonView::mark()
{
    m_hits.clear();
    m_current = -1;
    const QString term = m_find->text();
    const QString all = m_text->toPlainText();
    for (qsizetype at = term.isEmpty() ? -1 : all.indexOf(term, 0, Qt::CaseInsensitive); at >= 0 && m_hits.size() < MostHits;
         at = all.indexOf(term, at + term.size(), Qt::CaseInsensitive))
        m_hits.push_back(int(at));
    if (m_hits.empty())
        showPosition();
    else
        step(1);
}

void RawJsonView::step(int direction)
{
    if (m_hits.empty())
        return;
    const int count = int(m_hits.size());
    m_current = m_current < 0 ? (direction > 0 ? 0 : count - 1) : (m_current + direction + count) % count;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(m_hits[size_t(m_current)]);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    showPosition();
}

void RawJsonView::nextHit()
{
    step(1);
}

void RawJsonView::previousHit()
{
    step(-1);
}

void RawJsonView::showPosition()
{
    const Tokens &tokens = tokensFor(palette());
    QList<QTextEdit::ExtraSelection> marks;
    for (size_t i = 0; i < m_hits.size(); ++i) {
        const bool isCurrent = int(i) == m_current;
        QTextEdit::ExtraSelection one{QTextCursor(m_text->document()), {}};
        one.cursor.setPosition(m_hits[i]);
        one.cursor.setPosition(m_hits[i] + int(m_find->text().size()), QTextCursor::KeepAnchor);
        one.format.setBackground(QColor(isCurrent ? tokens.hitCur : tokens.hit));
        one.format.setForeground(QColor(isCurrent ? tokens.hitCurText : tokens.hitText));
        marks.append(one);
    }
    m_text->setExtraSelections(marks);
    if (m_find->text().isEmpty())
        m_position->setText({});
    else if (m_hits.empty())
        m_position->setText(tr("No hits"));
    else
        //: place among the hits of a search: 3 of 41
        m_position->setText(tr("%1 of %2").arg(text::number(m_current + 1), text::number(qint64(m_hits.size()))));
}

void RawJsonView::keyPressEvent(QKeyEvent *event)
{
    // The window binds the same keys and asks the pane that is shown; here they work without it, too.
    if (event->key() == Qt::Key_F3)
        return event->modifiers().testFlag(Qt::ShiftModifier) ? previousHit() : nextHit();
    if (event->matches(QKeySequence::Find))
        return focusSearch();
    if (event->key() != Qt::Key_Escape || m_find->text().isEmpty())
        return event->ignore();
    m_find->clear();
    m_text->setFocus(Qt::OtherFocusReason);
}

void RawJsonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        renewLook();
}

void RawJsonView::renewLook()
{
    m_text->setFont(logFont());
    m_copy->setIcon(iconFor(Icon::Copy, tokensFor(palette())));
    showPosition();
}
