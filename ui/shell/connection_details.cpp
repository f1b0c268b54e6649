// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/connection_details.h"

#include "connection_text.h"
#include "plain_text.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr int DetailsWidth = 360;
constexpr int DetailsInset = 16;
constexpr int MostShown = 12; ///< connections; a popup of more would leave the screen

} // namespace

ConnectionDetails::ConnectionDetails(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_layout(new QVBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Refresh details"));
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    m_layout->setContentsMargins(DetailsInset, 12, DetailsInset, 12);
    m_layout->setSpacing(4);
}

void ConnectionDetails::setConnections(const ConnectionStatuses &connections, const QDateTime &now)
{
    const int shown = std::min(int(connections.size()), MostShown);
    for (int i = 0; i < shown; ++i) {
        const ConnectionStatus &connection = connections[size_t(i)];
        const QString name = oneLine(connection.account.name);
        QLabel *title = addLabel(2 * i);
        title->setText(title->fontMetrics().elidedText(name, Qt::ElideRight, DetailsWidth - 2 * DetailsInset));
        addLabel(2 * i + 1)->setText(text::facts(connection, now).join(u'\n'));
    }
    for (int i = 0; i < int(m_labels.size()); ++i)
        m_labels[size_t(i)]->setVisible(i < 2 * shown);
    QStringList words;
    for (const QLabel *label : m_labels)
        words << label->text();
    if (isVisible())
        return;
    setAccessibleDescription(words.join(u'\n'));
}

QLabel *ConnectionDetails::addLabel(int index)
{
    while (int(m_labels.size()) <= index) {
        const bool isName = m_labels.size() % 2 == 0;
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setFont(fontFor(isName ? TextRole::SectionTitle : TextRole::Small, font()));
        label->setWordWrap(!isName);
        label->setFixedWidth(DetailsWidth - 2 * DetailsInset);
        if (!isName)
            label->setForegroundRole(QPalette::PlaceholderText);
        if (isName && !m_labels.empty())
            m_layout->addSpacing(8);
        m_layout->addWidget(label);
        m_labels.push_back(label);
    }
    return m_labels[size_t(index)];
}

void ConnectionDetails::openAbove(const QWidget *anchor)
{
    adjustSize();
    const bool isMirrored = anchor->layoutDirection() == Qt::RightToLeft;
    const QPoint corner = anchor->mapToGlobal(isMirrored ? anchor->rect().topRight() : QPoint(0, 0));
    QPoint place(isMirrored ? corner.x() - width() - 8 : corner.x() + 8, corner.y() - height() - 4);
    const QRect screen = anchor->screen()->availableGeometry();
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    place.setY(std::max(place.y(), screen.top()));
    move(place);
    show();
    setFocus(Qt::PopupFocusReason);
}

void ConnectionDetails::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        QFrame::keyPressEvent(event);
}
