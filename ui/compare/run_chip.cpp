// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_chip.h"

#include "compare/run_sign.h"
#include "files/local_file_key.h"
#include "plain_text.h"
#include "text.h"
#include "theme/focus_ring.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/status_inks.h"
#include "theme/status_sign.h"
#include "theme/type.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <cmath>

namespace {

constexpr int ChipHeight = 32;
constexpr int ChipInset = 12;
constexpr int SampleWidth = 25;
constexpr int AfterSample = 10;
constexpr int ChipGap = 8;
constexpr int TagPadding = 6;
constexpr int TagHeight = 18;
constexpr int SignSize = 14;
constexpr int RemoveSize = 24;
constexpr int RemoveInset = 5;
constexpr int LongestName = 260;
constexpr int LeastName = 28;
constexpr int TightName = 56;
constexpr double ChipRadius = 6;

QFont nameFont(const QFont &body)
{
    return fontFor(TextRole::Strong, body);
}

/// A person walks there; the focus also comes by a press, or when a neighbour goes.
bool isByTab(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
}

} // namespace

RunChip::RunChip(QWidget *parent)
    : QAbstractButton(parent)
    , m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_remove->setAutoRaise(true);
    m_remove->setFixedSize(RemoveSize, RemoveSize);
    m_remove->setIconSize({12, 12});
    m_remove->setFocusPolicy(Qt::StrongFocus);
    connect(m_remove, &QToolButton::clicked, this, &RunChip::removeWanted);
    connect(this, &QAbstractButton::clicked, this, &RunChip::baselineWanted);
    renewLook();
}

void RunChip::setRun(const ComparedRun &run, size_t place, bool isBaseline)
{
    m_key = run.key;
    m_name = oneLine(run.name);
    m_shortName = oneLine(run.shortName.isEmpty() ? run.name : run.shortName);
    m_status = run.job.status;
    m_isFile = isLocalFile(run.key);
    m_statusWord = m_isFile ? tr("local file") : text::status(run.job.status, run.job.statusText);
    m_fraction = run.digest.fraction;
    m_place = place;
    m_isBaseline = isBaseline;
    QStringList facts{m_name, m_statusWord};
    if (isBaseline)
        facts.insert(1, tr("baseline"));
    if (run.isLoading())
        facts << tr("its log is being read");
    setAccessibleName(text::list(facts));
    setAccessibleDescription(isBaseline ? QString() : tr("Press to compare the others with it."));
    setToolTip(plainTooltip(isBaseline ? tr("%1\n%2, the baseline: the others are compared with it", "%1: a run, %2: its status").arg(m_name, m_statusWord)
                                       : tr("%1\n%2, click to compare the others with it", "%1: a run, %2: its status").arg(m_name, m_statusWord)));
    m_remove->setAccessibleName(tr("Remove %1", "a run from those compared").arg(m_name));
    m_remove->setToolTip(plainTooltip(tr("Remove")));
    updateGeometry();
    update();
}

/// Of a chip without a name, and without a tag.
int RunChip::bareWidth() const
{
    return ChipInset + SampleWidth + AfterSample + ChipGap + SignSize + ChipGap - 2 + RemoveSize + RemoveInset;
}

int RunChip::tagWidth() const
{
    return ChipGap + 2 * TagPadding + QFontMetrics(fontFor(TextRole::Small, font())).horizontalAdvance(tr("Baseline"));
}

QSize RunChip::sizeHint() const
{
    const int words = std::min(QFontMetrics(nameFont(font())).horizontalAdvance(m_name), LongestName);
    return {bareWidth() + words + (m_isBaseline ? tagWidth() : 0), rowHeightFor(ChipHeight, font())};
}

QSize RunChip::minimumSizeHint() const
{
    return {std::min(bareWidth() - SignSize - ChipGap + LeastName, sizeHint().width()), sizeHint().height()};
}

/// What a name needs before the rest of the chip gets anything.
int RunChip::tightName() const
{
    return std::min(TightName, QFontMetrics(nameFont(font())).horizontalAdvance(m_name));
}

bool RunChip::hasTag() const
{
    return m_isBaseline && width() - bareWidth() - tagWidth() >= tightName();
}

/// Beside a name that is cut to nothing the sign of the status gives way: it is told by the tooltip, too.
bool RunChip::hasSign() const
{
    return width() - bareWidth() >= tightName();
}

int RunChip::roomForName() const
{
    return width() - bareWidth() - (hasTag() ? tagWidth() : 0) + (hasSign() ? 0 : SignSize + ChipGap);
}

QString RunChip::shownName() const
{
    const QFontMetrics metrics(nameFont(font()));
    const int room = roomForName();
    for (const QString &name : {m_name, m_shortName}) {
        if (metrics.horizontalAdvance(name) <= room)
            return name;
    }
    return metrics.elidedText(m_shortName, Qt::ElideLeft, room);
}

void RunChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground(isDown() || m_isDragged ? tokens.press : underMouse() ? tokens.hover : m_isBaseline && !hasTag() ? tokens.select : tokens.base);
    painter.setPen(QPen(QColor(tokens.border), 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), ChipRadius, ChipRadius);
    int x = ChipInset;
    const auto box = [&](int width) {
        const QRect place(x, 0, width, height());
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    paintRunSample(&painter, m_place, box(SampleWidth), tokens, ground);
    x += SampleWidth + AfterSample;
    const QString name = shownName();
    painter.setFont(nameFont(font()));
    painter.setPen(QColor(tokens.text));
    const int words = painter.fontMetrics().horizontalAdvance(name);
    painter.drawText(box(words + 1), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    x += words + ChipGap;
    if (hasTag()) {
        paintTag(&painter, box(tagWidth() - ChipGap), tokens);
        x += tagWidth();
    }
    if (hasSign()) {
        QRectF sign(box(SignSize));
        sign = QRectF(sign.left(), std::round(sign.center().y() - SignSize / 2.0), SignSize, SignSize);
        if (m_isFile)
            paintIcon(&painter, Icon::Folder, sign, tokens.text2); // as in the sidebar: nobody knows how it stands
        else
            paintStatusSign(&painter, m_status, m_fraction, sign, inksFor(m_status, tokens).ink);
    }
    if (!hasFocusRing(this))
        return;
    painter.setPen(QPen(QColor(tokens.focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), ChipRadius, ChipRadius);
}

void RunChip::paintTag(QPainter *painter, QRectF tag, const Tokens &tokens) const
{
    tag = QRectF(tag.left(), std::round(tag.center().y() - TagHeight / 2.0), tag.width(), TagHeight);
    painter->setFont(fontFor(TextRole::Small, font()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(tokens.inset));
    painter->drawRoundedRect(tag, 4, 4);
    painter->setPen(QColor(tokens.text2));
    painter->drawText(tag, Qt::AlignCenter, tr("Baseline"));
}

void RunChip::placeRemove()
{
    const QRect place(width() - RemoveInset - RemoveSize, (height() - RemoveSize) / 2, RemoveSize, RemoveSize);
    m_remove->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void RunChip::renewLook()
{
    m_remove->setIcon(iconFor(Icon::Close, tokensFor(palette())));
    updateGeometry();
    update();
}

bool RunChip::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter: Q_EMIT pointed(true); break;
    case QEvent::FocusIn:
        if (isByTab(static_cast<QFocusEvent *>(event)->reason()))
            Q_EMIT pointed(true);
        break;
    case QEvent::Leave:
    case QEvent::FocusOut: Q_EMIT pointed(false); break;
    default: break;
    }
    return QAbstractButton::event(event);
}

void RunChip::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    placeRemove();
}

void RunChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLook();
    if (event->type() == QEvent::LayoutDirectionChange)
        placeRemove();
}

void RunChip::keyPressEvent(QKeyEvent *event)
{
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (isCtrl && event->key() == Qt::Key_Left)
        Q_EMIT moveWanted(-ahead);
    else if (isCtrl && event->key() == Qt::Key_Right)
        Q_EMIT moveWanted(ahead);
    else if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removeWanted();
    else if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RunChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->globalPosition().toPoint();
    QAbstractButton::mousePressEvent(event);
}

void RunChip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->globalPosition().toPoint();
    if (m_pressed && std::abs(at.x() - m_pressed->x()) >= QApplication::startDragDistance())
        m_isDragged = true;
    if (!m_isDragged)
        return QAbstractButton::mouseMoveEvent(event);
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT draggedTo(parentWidget()->mapFromGlobal(at).x());
}

void RunChip::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed.reset();
    if (!std::exchange(m_isDragged, false))
        return QAbstractButton::mouseReleaseEvent(event);
    // A drag is no click.
    unsetCursor();
    setDown(false);
    update();
}

void RunChip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, &RunChip::openWanted);
    QAction *baseline = menu->addAction(tr("Make it the baseline"));
    baseline->setEnabled(!m_isBaseline);
    connect(baseline, &QAction::triggered, this, &RunChip::baselineWanted);
    menu->addSeparator();
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    QAction *left = menu->addAction(tr("Move left"));
    left->setShortcut(Qt::CTRL | Qt::Key_Left);
    connect(left, &QAction::triggered, this, [this, ahead] { Q_EMIT moveWanted(-ahead); });
    QAction *right = menu->addAction(tr("Move right"));
    right->setShortcut(Qt::CTRL | Qt::Key_Right);
    connect(right, &QAction::triggered, this, [this, ahead] { Q_EMIT moveWanted(ahead); });
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("Remove"));
    remove->setShortcut(Qt::Key_Delete);
    connect(remove, &QAction::triggered, this, &RunChip::removeWanted);
    for (QAction *action : {left, right, remove})
        action->setShortcutVisibleInContextMenu(true);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isByKey ? mapToGlobal(QPoint(0, height())) : event->globalPos());
    event->accept();
}
