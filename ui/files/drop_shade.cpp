// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/drop_shade.h"

#include "text.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAccessible>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace {

constexpr int FrameInset = 6;
constexpr double FrameWidth = 2;
constexpr double FrameRadius = 8;
constexpr int ShadeAlpha = 224; ///< what lies below stays recognisable, words above it readable
constexpr QSize SignPadding(28, 16);

QStringList pathsIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QStringList elsewhereIn(const QMimeData &data)
{
    QStringList elsewhere;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile())
            elsewhere << url.toDisplayString();
    }
    return elsewhere;
}

} // namespace

DropShade::DropShade(QWidget *window)
    : QWidget(window)
{
    hide();
    // What lies below goes on being the target: else the first look of this would end the drag.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->setAcceptDrops(true);
    // A field would take the name of a file as words.
    qApp->installEventFilter(this);
}

bool DropShade::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = watched->isWidgetType() ? static_cast<const QWidget *>(watched) : nullptr;
    if (!widget || widget->window() != parentWidget())
        return false;
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (!drag->mimeData()->hasUrls())
            return false;
        if (isHidden())
            cover(*drag->mimeData());
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    case QEvent::DragLeave: hide(); return false;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        hide();
        if (!drop->mimeData()->hasUrls())
            return false;
        // A move would have the other program delete the file.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        Q_EMIT dropped(pathsIn(*drop->mimeData()), elsewhereIn(*drop->mimeData()));
        return true;
    }
    case QEvent::Resize:
        if (watched == parentWidget())
            setGeometry(parentWidget()->rect());
        return false;
    default: return false;
    }
}

void DropShade::cover(const QMimeData &mime)
{
    const qsizetype count = pathsIn(mime).size();
    m_isWelcome = count > 0;
    m_sentence = count == 0 ? tr("Only files on this computer can be opened")
        : count == 1        ? tr("Drop the log file to open it")
                            : tr("Drop %1 log files to open them", "two or more").arg(text::number(count));
    setAccessibleName(m_sentence);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DropShade::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const QRgb ink = m_isWelcome ? tokens.accent : tokens.failFg;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor shade(m_isWelcome ? tokens.accentTint : tokens.failBg);
    shade.setAlpha(ShadeAlpha);
    painter.fillRect(rect(), shade);
    painter.setPen(QPen(QColor(ink), FrameWidth, m_isWelcome ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(FrameInset, FrameInset, -FrameInset, -FrameInset), FrameRadius, FrameRadius);
    painter.setFont(fontFor(TextRole::PanelTitle, font()));
    const QSize words = painter.fontMetrics().size(Qt::TextSingleLine, m_sentence);
    QRect sign(QPoint(), words + 2 * SignPadding);
    sign.moveCenter(rect().center());
    painter.setBrush(QColor(tokens.base));
    painter.setPen(QPen(QColor(ink), 1));
    painter.drawRoundedRect(QRectF(sign).adjusted(0.5, 0.5, -0.5, -0.5), FrameRadius, FrameRadius);
    painter.setPen(QColor(m_isWelcome ? tokens.text : tokens.failFg));
    painter.drawText(sign, Qt::AlignCenter, m_sentence);
}
